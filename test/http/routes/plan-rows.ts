import { expect } from 'vitest';
import { REQUEST } from '../../helpers/http.ts';
import type { RouteRows } from './route-row.ts';

const AT_REVISION_1 = { 'If-Match': '"1"' };
const UNCHANGED = { added: [], moved: [], changed: [], dropped: [] };

const FEED_URL = expect.stringMatching(/\/calendars\/[\w-]{22}\.ics$/);

/** A calendar with one event. */
export const BUSY_TEXT = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTAMP:20261123T100000Z',
  'DTSTART:20261207T230000Z',
  'DTEND:20261208T003000Z',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const BUSY_LOST = [{ date: '2026-12-07', from: '19:00', to: '19:30' }];
const BUSY = [{ startsAt: '2026-12-07T23:00:00Z', endsAt: '2026-12-08T00:30:00Z' }];

/** Operations on plans, with the sample plan stored at revision 1. */
export const planRows: RouteRows = {
  previewPlan: {
    send: { json: REQUEST },
    answers: { id: 'pl_preview', request: { careerLevel: 'mid', role: 'ml-engineer' }, sessions: [{}, {}] },
    refuses: { json: { ...REQUEST, weeks: 1 }, status: 422, names: '/weeks' },
  },
  createPlan: {
    send: { json: REQUEST },
    status: 201,
    answers: { plan: { revision: 1, status: 'active' }, key: expect.stringMatching(/^sl_plan_[\w-]{22}$/) },
    headers: { Location: /^https:\/\/stepladder\.test\/v1\/plans\/pl_[0-9a-v]{36}$/, ETag: '"1"' },
    refuses: {
      json: REQUEST,
      headers: { 'Idempotency-Key': 'again' },
      status: 400,
      names: 'Idempotency-Key',
    },
  },
  getExamplePlan: {
    answers: { id: 'pl_preview', request: { weeks: 10, careerLevel: 'mid' }, sessions: [{}, {}] },
    refuses: { query: 'weeks=8', status: 400, names: 'weeks' },
  },
  getExampleCalendar: {
    answers: 'BEGIN:VCALENDAR',
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    refuses: { query: 'todos=1', status: 400, names: 'todos' },
  },
  getPlan: {
    answers: ({ id }) => ({ id, revision: 1, sessions: [{ startsAt: '2026-12-02T19:00:00-05:00' }, {}] }),
    headers: { ETag: '"1"', 'Cache-Control': 'private, no-store' },
    refuses: { query: 'revision=1', status: 400, names: 'revision' },
  },
  getPlanCards: {
    answers: '#guid column:1\n',
    headers: { 'Content-Type': /^text\/plain/, 'Cache-Control': 'private, no-store' },
    refuses: { query: 'deck=Mine', status: 400, names: 'deck' },
  },
  changePlan: {
    send: { json: { reminderMinutes: 30 }, headers: AT_REVISION_1 },
    answers: { plan: { revision: 2, request: { reminderMinutes: 30 } }, difference: UNCHANGED },
    stores: { revision: 2, request: { reminderMinutes: 30 } },
    refuses: {
      json: { reminderMinutes: -1 },
      headers: AT_REVISION_1,
      status: 422,
      names: '/reminderMinutes',
    },
  },
  deletePlan: {
    send: { headers: AT_REVISION_1 },
    status: 204,
    answers: '',
    stores: null,
    refuses: { query: 'force=true', headers: AT_REVISION_1, status: 400, names: 'force' },
  },
  recordProgress: {
    send: { json: { status: 'done' }, headers: AT_REVISION_1 },
    answers: { plan: { revision: 2, sessions: [{ status: 'done' }, { status: 'planned' }] } },
    stores: { revision: 2, sessions: [{ status: 'done' }, { status: 'planned' }] },
    refuses: { json: { status: 'finished' }, headers: AT_REVISION_1, status: 422, names: '/status' },
  },
  cancelSession: {
    send: { headers: AT_REVISION_1 },
    answers: { plan: { revision: 2, request: { busy: [{}] } }, difference: UNCHANGED },
    stores: { revision: 2, request: { busy: [{}] } },
    refuses: { params: { sessionId: 'ss_9' }, headers: AT_REVISION_1, status: 404, names: 'sessionId' },
  },
  reportProgress: {
    send: { json: { spans: [{ from: '2026-12-01', to: '2026-12-02', status: 'done' }] } },
    answers: { plan: { revision: 2 }, changed: [expect.stringMatching(/^ss_/)] },
    stores: { revision: 2, sessions: [{ status: 'done', markedBy: 'person' }, { status: 'planned' }] },
    refuses: {
      json: { spans: [{ from: '2026-12-02', to: '2026-12-01', status: 'done' }] },
      status: 422,
      names: '/spans/0/to',
    },
  },
  replanPlan: {
    send: { query: 'mode=rebuild&dryRun=true', headers: AT_REVISION_1 },
    answers: { plan: { revision: 1 }, difference: UNCHANGED },
    stores: { revision: 1 },
    refuses: { query: 'mode=afresh', headers: AT_REVISION_1, status: 400, names: 'mode' },
  },
  listBusy: {
    answers: { items: [] },
    headers: { ETag: '"1"', 'Cache-Control': 'private, no-store' },
    refuses: { query: 'name=work', status: 400, names: 'name' },
  },
  importBusy: {
    send: { calendar: BUSY_TEXT, headers: AT_REVISION_1 },
    answers: {
      plan: { revision: 2, request: { busy: [] } },
      busy: { count: 1, ignored: [], lost: BUSY_LOST },
    },
    stores: { revision: 2, request: { busy: [], busyCalendars: [{ name: 'default', intervals: BUSY }] } },
    refuses: {
      calendar: BUSY_TEXT,
      query: 'dryRun=maybe',
      headers: AT_REVISION_1,
      status: 400,
      names: 'dryRun',
    },
  },
  getBusy: {
    send: { params: { name: 'work' } },
    before: 'busy',
    answers: { name: 'work', count: 1, from: BUSY[0]?.startsAt, to: BUSY[0]?.endsAt, intervals: BUSY },
    headers: { ETag: '"2"' },
    stores: { revision: 2 },
    refuses: { params: { name: 'wrok' }, status: 404, names: 'name' },
  },
  replaceBusy: {
    send: { params: { name: 'work' }, calendar: BUSY_TEXT, headers: AT_REVISION_1 },
    answers: { plan: { revision: 2 }, difference: UNCHANGED, busy: { count: 1, lost: BUSY_LOST } },
    stores: { revision: 2, request: { busyCalendars: [{ name: 'work', intervals: BUSY }] } },
    refuses: {
      params: { name: 'My work' },
      calendar: BUSY_TEXT,
      headers: AT_REVISION_1,
      status: 400,
      names: 'name',
    },
  },
  deleteBusy: {
    send: { params: { name: 'work' }, headers: { 'If-Match': '"2"' } },
    before: 'busy',
    answers: { plan: { revision: 3 }, difference: UNCHANGED, busy: { count: 0, ignored: [], lost: [] } },
    stores: { revision: 3 },
    refuses: { params: { name: 'private' }, headers: AT_REVISION_1, status: 404, names: 'name' },
  },
  upgradePlan: {
    send: { headers: AT_REVISION_1 },
    answers: { plan: { revision: 1, status: 'active' }, difference: UNCHANGED },
    stores: { revision: 1 },
    refuses: { json: { release: 'r_0' }, headers: AT_REVISION_1, status: 400, names: '' },
  },
  getSessionCalendar: {
    answers: 'BEGIN:VEVENT',
    headers: {
      'Content-Disposition': 'attachment; filename="session-2026-12-02.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
    refuses: { params: { sessionId: 'ss_9' }, status: 404, names: 'sessionId' },
  },
  getCalendar: {
    answers: { calendar: { url: FEED_URL, view: { url: FEED_URL }, busy: { url: FEED_URL } } },
    headers: { ETag: '"1"' },
    refuses: { query: 'feed=view', status: 400, names: 'feed' },
  },
  rotateCalendar: {
    send: { query: 'feed=view', headers: AT_REVISION_1 },
    answers: { calendar: { url: FEED_URL, view: { url: FEED_URL } } },
    stores: { revision: 2, rotation: 0, feedRotations: { view: 1 } },
    refuses: { query: 'feed=all', headers: AT_REVISION_1, status: 400, names: 'feed' },
  },
  getCalendarFeed: {
    send: { query: 'todos=1' },
    answers: 'BEGIN:VTODO',
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
    },
    refuses: 'other methods',
  },
};
