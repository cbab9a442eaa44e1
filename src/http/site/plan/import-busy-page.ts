import { busyNameOf } from '../../../domain/busy-calendar.ts';
import { AppError } from '../../../domain/error.ts';
import { BUSY_NAME } from '../../../domain/request-limits.ts';
import { type BusyFile, keepBusyCalendars, readBusyFiles } from '../../../service/index.ts';
import { readFormBody, type SentForm } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { acceptChange } from './accept-change.ts';
import { keepBusyDraft, openBusyDraft } from './busy-draft.ts';
import { accessOf, anyAccessOf, KeyParams, openPlan } from './plan-access.ts';

/** Reads calendars of busy times and goes to what planning around them would move; keeps them once that is accepted. */
export const importBusyPage = page(
  {
    operationId: 'importBusyPage',
    method: 'post',
    path: '/p/{key}/busy',
    summary: 'Reads busy times',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const sent = await readFormBody(c, deps);
    const draft = sent.values.accept && sent.values.draft?.[0];
    if (draft) {
      const { calendars } = await openBusyDraft(deps, draft);
      const access = accessOf(plan, params.key, sent.values);
      const isLate = await keepBusyCalendars(deps.plans, access, calendars, { dryRun: false }).then(
        async (kept) => {
          await acceptChange(deps, { before: plan, key: params.key, values: sent.values }, kept);
          return false;
        },
        isStale,
      );
      return goTo(call, `${place.path}/busy${isLate ? `?draft=${draft}&late=yes` : ''}`);
    }
    const read = await tryReading(async () => {
      const reading = await readBusyFiles(await filesOf(sent), plan.request);
      // What cannot be kept is said at the form, too.
      const access = anyAccessOf(plan, params.key);
      await keepBusyCalendars(deps.plans, access, reading.calendars, { dryRun: true });
      return reading;
    }, sent.values.name?.[0] ?? '');
    return goTo(call, `${place.path}/busy?draft=${await keepBusyDraft(deps, read)}`);
  },
);

function isStale(error: unknown): true {
  if (error instanceof AppError && error.code === 'stale') return true;
  throw error;
}

/** What was read, or why it could not be, at its field. */
async function tryReading<T>(read: () => Promise<T>, name: string) {
  try {
    return { ...(await read()), fault: undefined };
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
      throw error;
    const message = error.issues[0]?.message ?? error.message;
    const field = error.issues[0]?.pointer === '/name' ? 'name' : 'busyFile';
    return { calendars: [], ignored: [], fault: { field, message, name } };
  }
}

/** The files of the form; a name that is typed is that of the only one. */
async function filesOf({ values, files }: SentForm): Promise<BusyFile[]> {
  const chosen = files.get('busyFile') ?? [];
  if (chosen.length === 0) throw new AppError('invalid', 'Choose an .ics file first.');
  const typed = values.name?.[0]?.trim() ?? '';
  if (typed !== '' && chosen.length > 1)
    throw wrongName(
      'A name is for one file. Choose one, or leave the name empty: several are called as their files are.',
    );
  if (typed !== '' && !BUSY_NAME.pattern.test(busyNameOf(typed)))
    throw wrongName('A name has letters, digits and “-”, such as “work”.');
  return Promise.all(
    chosen.map(async (file) => ({
      name: busyNameOf(typed === '' ? file.name : typed),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function wrongName(message: string): AppError {
  return new AppError('invalid', message, { issues: [{ pointer: '/name', code: 'name', message }] });
}
