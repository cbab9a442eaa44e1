import { readForm } from '../../../src/http/site/builder/builder-form.ts';
import { toCreateButton } from '../../../src/http/site/builder/create-button.ts';
import { StudyRequest, toDraft } from '../../../src/wire/study-request.ts';
import { BUSY_TEXT } from './plan-rows.ts';
import type { RouteRows } from './route-row.ts';

const BUILDER_FORM = {
  level: 'mid',
  zone: 'Europe/Berlin',
  'days-0': 'mon',
  'from-0': '19:00',
  'to-0': '21:00',
};

/** The draft that a row wants beforehand. */
export const DRAFT_ID = 'draft-of-the-routes-00';

export const DRAFT = {
  values: Object.fromEntries(Object.entries(BUILDER_FORM).map(([name, value]) => [name, [value]])),
  faults: new Map(),
};

const BUILT = toDraft(StudyRequest.parse(readForm(DRAFT.values).draft));

/** Pages for people and what they load. A form says which revision of the plan it was made for. */
export const pageRows: RouteRows = {
  getIndex: { answers: 'A preview is kept for an hour', refuses: 'other methods' },
  getQuestionPage: {
    send: { params: { slug: 'q01' } },
    answers: 'What does regularisation change?',
    refuses: { params: { slug: 'q999' }, status: 404, names: 'q999' },
  },
  reportQuestionPage: {
    send: { params: { slug: 'q01' }, form: { kind: 'link', text: 'The second link is dead.' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/questions\/[\w-]+\?reported=yes#report$/ },
    refuses: { params: { slug: 'q999' }, form: { text: 'x' }, status: 404, names: 'q999' },
  },
  listQuestionsPage: {
    send: { query: 'topic=statistics&level=intermediate' },
    answers: 'The bias-variance trade-off',
    refuses: { query: 'topic=statistic', status: 400, names: 'topic: &quot;statistic&quot;' },
  },
  getCurriculumPage: { answers: 'Write k-means', refuses: 'other methods' },
  listMaterialsPage: { answers: 'A coding screen', refuses: 'other methods' },
  getMaterialPage: {
    send: { params: { slug: 'attention' } },
    answers: 'Read this.',
    refuses: { params: { slug: 'atention' }, status: 404, names: 'atention' },
  },
  listGuidesPage: { answers: 'What makes interviewers say no.', refuses: 'other methods' },
  getGuidePage: {
    send: { params: { slug: 'red-flags' } },
    answers: 'No baseline',
    refuses: { params: { slug: 'red-flag' }, status: 404, names: 'red-flag' },
  },
  previewPlanPage: {
    send: { form: BUILDER_FORM },
    status: 303,
    answers: '',
    headers: { Location: /^\/plan\/drafts\/[\w-]{22}$/ },
    refuses: {
      form: BUILDER_FORM,
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      status: 400,
      names: 'another site',
    },
  },
  getDraftPage: {
    send: { params: { draft: DRAFT_ID } },
    before: 'draft',
    answers: '2 sessions in 12 weeks',
    headers: { 'Cache-Control': 'private, no-store' },
    refuses: { params: { draft: 'A'.repeat(22) }, status: 404, names: 'kept for an hour' },
  },
  createPlanPage: {
    send: { form: { ...BUILDER_FORM, create: toCreateButton(BUILT) } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}$/ },
    refuses: { form: BUILDER_FORM, status: 400, names: 'The form was changed on its way.' },
  },
  getExamplePicture: {
    answers: '<svg xmlns',
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
    refuses: 'other methods',
  },
  getPlanPage: {
    answers: 'Wednesday, 2 December 2026</time>, 19:00',
    headers: { 'Cache-Control': 'private, no-store' },
    refuses: 'other methods',
  },
  getSessionPage: {
    answers: 'The bias-variance tradeoff',
    headers: { 'Cache-Control': 'private, no-store' },
    stores: { revision: 1, sessions: [{ status: 'planned' }, {}] },
    refuses: 'other methods',
  },
  markSessionPage: {
    send: { form: { status: 'done' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/s\/[\w-]{22}$/ },
    stores: { revision: 2, sessions: [{ status: 'done' }, { status: 'planned' }] },
    refuses: { form: { status: 'finished' }, status: 400, names: 'The form does not say what to mark.' },
  },
  exportSessionPage: {
    answers: 'BEGIN:VEVENT',
    headers: {
      'Content-Disposition': 'attachment; filename="session-2026-12-02.ics"',
      'X-Robots-Tag': 'noindex, nofollow',
    },
    refuses: { params: { session: 'ss_9' }, status: 404, names: 'ss_9' },
  },
  getPlanSessionPage: {
    answers: 'The bias-variance tradeoff',
    refuses: { params: { session: 'ss_none' }, status: 404, names: 'ss_none' },
  },
  changeSessionPage: {
    send: { form: { revision: '1', status: 'done', 'grade-q02': 'hard' } },
    status: 303,
    answers: '',
    headers: { Location: /\/sessions\/ss_1$/ },
    stores: { revision: 2, sessions: [{ items: [{ grade: 'hard' }] }, {}] },
    refuses: { params: { session: 'ss_none' }, form: { status: 'done' }, status: 404, names: 'ss_none' },
  },
  getReplanPage: {
    send: { query: 'mode=rebuild' },
    answers: 'Nothing would change',
    stores: { revision: 1 },
    refuses: 'other methods',
  },
  replanPage: {
    send: { form: { revision: '1', mode: 'rebuild' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}\?changed=1$/ },
    stores: { revision: 1 },
    refuses: { form: {}, headers: { 'Sec-Fetch-Site': 'cross-site' }, status: 400, names: 'another site' },
  },
  reportProgressPage: {
    send: { form: { status: 'done', session: 'ss_1' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}$/ },
    stores: { revision: 2, sessions: [{ status: 'done', markedBy: 'person' }, {}] },
    refuses: { form: { from: 'monday' }, status: 422, names: 'spans' },
  },
  markUnmarkedPage: {
    send: { form: { revision: '1', status: 'done' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}$/ },
    stores: { revision: 1 },
    refuses: {
      form: { revision: '1', status: 'planned' },
      status: 400,
      names: 'The form does not say what to mark.',
    },
  },
  getChangePage: {
    answers: 'name="reminder"',
    refuses: { query: 'draft=none', status: 404, names: 'kept for an hour' },
  },
  changePlanPage: {
    send: { form: { change: '{"reminderMinutes":30}' } },
    status: 303,
    answers: '',
    headers: { Location: /\/change\?draft=[\w-]{22}$/ },
    stores: { revision: 1 },
    refuses: { form: { accept: 'yes', draft: 'none' }, status: 404, names: 'kept for an hour' },
  },
  getBusyPage: {
    answers: 'Show what it takes',
    refuses: { query: 'draft=none', status: 404, names: 'kept for an hour' },
  },
  importBusyPage: {
    send: { form: {}, busyFile: BUSY_TEXT },
    status: 303,
    answers: '',
    headers: { Location: /\/busy\?draft=[\w-]{22}$/ },
    stores: { revision: 1 },
    refuses: { form: { accept: 'yes', draft: 'none' }, status: 404, names: 'kept for an hour' },
  },
  getBusyRemovalPage: {
    send: { query: 'name=work' },
    before: 'busy',
    answers: 'name="name" value="work"',
    stores: { revision: 2 },
    refuses: { query: 'name=home', status: 404, names: 'The plan has no busy calendar called “home”.' },
  },
  removeBusyPage: {
    send: { form: { revision: '2', name: 'work', accept: 'yes' } },
    before: 'busy',
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}\/busy$/ },
    stores: { revision: 3 },
    refuses: {
      form: { revision: '1', name: 'home' },
      status: 404,
      names: 'The plan has no busy calendar called “home”.',
    },
  },
  undoChangePage: {
    send: { form: { revision: '2' } },
    before: 'change',
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}\?undone=3$/ },
    stores: { revision: 3, request: { reminderMinutes: 15 } },
    refuses: { form: { revision: '1' }, status: 410, names: 'can be undone for an hour' },
  },
  rotateCalendarPage: {
    send: { form: { revision: '1', confirm: 'yes', feed: 'full' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}\?rotated=2$/ },
    stores: { revision: 2, rotation: 1 },
    refuses: { form: { revision: '1' }, status: 422, names: 'Tick the box first' },
  },
  deletePlanPage: {
    send: { form: { revision: '1', confirm: 'yes' } },
    answers: 'deleted',
    stores: null,
    refuses: { form: { revision: '1' }, status: 422, names: 'Tick the box first' },
  },
  exportPlanPage: {
    send: { params: { file: 'stepladder.csv' } },
    answers: 'date,',
    headers: { 'Content-Disposition': 'attachment; filename="stepladder.csv"' },
    refuses: { params: { file: 'stepladder.pdf' }, status: 404, names: 'stepladder.pdf' },
  },
  getStudyPage: {
    send: { query: 'topic=statistics' },
    answers: 'data-study',
    refuses: { query: 'topic=statistic', status: 404, names: 'statistic' },
  },
  getPlanStudyPage: {
    send: { query: 'session=ss_1&at=9&g-q02=good' },
    answers: 'name="grade-q02" value="good"',
    stores: { revision: 1, sessions: [{ status: 'planned' }, {}] },
    refuses: { query: 'session=ss_9', status: 404, names: 'ss_9' },
  },
  markStudiedPage: {
    send: { form: { session: 'ss_1', 'grade-q02': 'easy' } },
    status: 303,
    answers: '',
    headers: { Location: /^\/p\/sl_plan_[\w-]{22}\?marked=ss_1$/ },
    stores: { revision: 2, sessions: [{ status: 'done', items: [{ grade: 'easy' }] }, {}] },
    refuses: { form: { session: 'ss_9' }, status: 422, names: 'Tick at least one session' },
  },
  getSiteAsset: {
    answers: '@layer content {',
    headers: { 'Cache-Control': /immutable/ },
    refuses: { params: { file: 'site.css' }, status: 404, names: 'site.css' },
  },
  getDocs: { answers: 'id="createPlan"', refuses: 'other methods' },
  getErrorPage: {
    send: { params: { code: 'infeasible' } },
    answers: '<code>infeasible</code>',
    refuses: { params: { code: 'impossible' }, status: 400, names: 'code' },
  },
  getPrivacyPage: { answers: 'For how long', refuses: 'other methods' },
  getOpenApi: {
    answers: { openapi: '3.1.0', info: { title: 'Stepladder' } },
    refuses: { query: 'version=2', status: 400, names: 'version' },
  },
  getLiveHealth: { answers: { status: 'ok' }, refuses: 'other methods' },
  getReadyHealth: { answers: { status: 'ok' }, refuses: 'other methods' },
};
