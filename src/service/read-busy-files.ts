import { readBusy } from '../calendar/busy/read-busy.ts';
import type { BusyReading, Ignored } from '../domain/busy-reading.ts';
import { addDays } from '../domain/civil-date.ts';
import { AppError } from '../domain/error.ts';
import { MOST_ENTRIES } from '../domain/request-limits.ts';
import type { BusyCalendar, StudyRequest } from '../domain/study-request.ts';

/** An uploaded iCalendar file, and the name that its calendar is to have. */
export interface BusyFile {
  name: string;
  bytes: Uint8Array;
}

/** What uploaded files come to. */
export interface BusyFilesReading {
  /** One a file, in the files' order. */
  calendars: Pick<BusyCalendar, 'name' | 'intervals'>[];
  /** What was passed over, by file and line. */
  ignored: ({ calendar: string } & Ignored)[];
}

/**
 * When somebody is busy by uploaded iCalendar files, as far as a plan of these days could care.
 * @throws AppError `too_large`; `invalid` with the file, the line and the fault.
 */
export async function readBusyFiles(
  files: readonly BusyFile[],
  plan: Pick<StudyRequest, 'startDate' | 'interviewDate' | 'timeZone'>,
): Promise<BusyFilesReading> {
  checkNames(files.map(({ name }) => name));
  const reading: BusyFilesReading = { calendars: [], ignored: [] };
  // One after the other: each has a worker, and the machine is shared.
  for (const file of files) {
    const { intervals, ignored } = await readBusyFile(file, plan).catch((error: unknown) => {
      throw files.length > 1 ? naming(file.name, error) : error;
    });
    reading.calendars.push({ name: file.name, intervals });
    reading.ignored.push(...ignored.map((each) => ({ calendar: file.name, ...each })));
  }
  return reading;
}

/**
 * How many times calendars hold.
 * @throws AppError `invalid` where those are more than one plan can have.
 */
export function countBusyTimes(calendars: readonly { intervals: readonly unknown[] }[]): number {
  const count = calendars.reduce((sum, { intervals }) => sum + intervals.length, 0);
  if (count <= MOST_ENTRIES.busy) return count;
  const [most, found] = [MOST_ENTRIES.busy, count].map((number) => number.toLocaleString('en-GB'));
  throw refusedBusy(
    'too_many_times',
    `The busy calendars of a plan hold at most ${most} times together; these are ${found}. Leave one out, or export a shorter span of time.`,
  );
}

function readBusyFile(
  { bytes }: BusyFile,
  plan: Pick<StudyRequest, 'startDate' | 'interviewDate' | 'timeZone'>,
): Promise<BusyReading> {
  // A day more on both sides: the file's own zones may be ahead of the person's, or behind.
  const startsAt = `${addDays(plan.startDate, -1)}T00:00:00Z`;
  const endsAt = `${addDays(plan.interviewDate, 1)}T00:00:00Z`;
  return readBusy(bytes, { range: { startsAt, endsAt }, timeZone: plan.timeZone });
}

function checkNames(names: readonly string[]): void {
  if (names.length > MOST_ENTRIES.busyCalendars)
    throw refusedBusy('too_many_files', `At most ${MOST_ENTRIES.busyCalendars} files can come at once.`);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw refusedBusy(
      'duplicate_name',
      `Two files are called “${twice}”. Rename one, or send them one by one.`,
    );
}

function refusedBusy(code: string, message: string): AppError {
  return new AppError('invalid', message, { issues: [{ pointer: '/busy', code, message }] });
}

/** A fault with the file that it is in. */
function naming(name: string, error: unknown): unknown {
  if (!(error instanceof AppError) || error.code === 'unavailable') return error;
  const said = (message: string) => `“${name}”: ${message}`;
  const issues = error.issues.map((issue) => ({ ...issue, message: said(issue.message) }));
  return new AppError(error.code, said(error.message), { issues, cause: error });
}
