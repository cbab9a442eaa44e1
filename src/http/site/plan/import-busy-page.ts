import { z } from '@hono/zod-openapi';
import { busyNameOf } from '../../../domain/busy-calendar.ts';
import { AppError } from '../../../domain/error.ts';
import { BUSY_NAME } from '../../../domain/request-limits.ts';
import { type BusyFile, keepBusyCalendars, readBusyFiles } from '../../../service/index.ts';
import { BusyName } from '../../../wire/busy.ts';
import { StudyRequest } from '../../../wire/study-request.ts';
import { checkBody } from '../../protocol/input.ts';
import { readFormBody, type SentForm } from '../form-body.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { accessOf, KeyParams, openPlan, renderBusyDifference } from './plan-access.ts';

/** What was read of files, as the form that accepts it sends it back. */
const ReadCalendars = z.array(
  z.strictObject({ name: BusyName, intervals: StudyRequest.shape.busy.unwrap() }),
);

/** Reads calendars of busy times, shows what planning around them would move, and keeps them once that is accepted. */
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
    const access = accessOf(plan, params.key, sent.values);
    if (sent.values.accept) {
      const calendars = parseCalendars(sent.values.calendars?.[0]);
      await keepBusyCalendars(deps.plans, access, calendars, { dryRun: false });
      return goTo(call, `${place.path}#busy`);
    }
    const { calendars, ignored } = await readBusyFiles(await filesOf(sent), plan.request);
    const replanned = await keepBusyCalendars(deps.plans, access, calendars, { dryRun: true });
    const accept = { to: '/busy', fields: { calendars: JSON.stringify(calendars) } };
    const shown = { ...replanned, busy: { ...replanned.busy, ignored } };
    return answerPersonal(call, renderBusyDifference(deps, plan, place, shown, accept));
  },
);

/** The files of the form; a name that is typed is that of the only one. */
async function filesOf({ values, files }: SentForm): Promise<BusyFile[]> {
  const chosen = files.get('busyFile') ?? [];
  if (chosen.length === 0) throw new AppError('invalid', 'Choose an .ics file first.');
  const typed = values.name?.[0]?.trim() ?? '';
  if (typed !== '' && chosen.length > 1)
    throw new AppError(
      'invalid',
      'A name is for one file. Choose one, or leave the name empty: several are called as their files are.',
    );
  if (typed !== '' && !BUSY_NAME.pattern.test(busyNameOf(typed)))
    throw new AppError('invalid', 'A name has letters, digits and “-”, such as “work”.');
  return Promise.all(
    chosen.map(async (file) => ({
      name: busyNameOf(typed === '' ? file.name : typed),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function parseCalendars(text: string | undefined): z.output<typeof ReadCalendars> {
  try {
    return checkBody(ReadCalendars, JSON.parse(text ?? ''));
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError('malformed', 'The form has no calendars.', { cause });
  }
}
