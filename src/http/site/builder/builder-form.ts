import { WEEKDAYS, type Weekday } from '../../../domain/civil-date.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';

/** What a form sent: every value of each of its fields, as text. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What stands in a new form: times that suit many who work by day, so that there is a plan to look at in one step. */
export const FIRST_VALUES: FormValues = {
  'days-0': ['mon', 'wed', 'thu'],
  'from-0': ['19:00'],
  'to-0': ['20:30'],
  'days-1': ['sat'],
  'from-1': ['09:00'],
  'to-1': ['12:00'],
};

/** Rows that a form offers beyond those in use. */
export const SPARE_ROWS = 1;
const LEAST_WINDOW_ROWS = 3;

/** A request as far as it can be read from a form, and which field each of its parts came from. */
export interface ReadForm {
  /** Not yet checked. */
  draft: unknown;
  /** JSON Pointer → name of the field. */
  fields: Map<string, string>;
}

/** Reads the builder's form. Empty fields are left out; what is no number stays text, for the check to name it. */
export function readForm(values: FormValues): ReadForm {
  const fields = new Map<string, string>();
  const from = <T>(pointer: string, field: string, value: T): T => {
    fields.set(pointer, field);
    return value;
  };
  const one = (field: string) => values[field]?.[0]?.trim() ?? '';
  const number = (field: string, factor = 1): unknown => {
    const text = one(field).replace(',', '.');
    if (text === '') return undefined;
    return /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * factor) : text;
  };
  const isDated = one('until') === 'date';
  const knownTopics = Object.keys(values)
    .filter((field) => field.startsWith('known-') && one(field) !== '' && one(field) !== '0')
    .map((field): [string, unknown] => {
      const topic = field.slice('known-'.length);
      return [topic, from(`/known/topics/${topic}`, field, number(field))];
    });
  const draft = {
    careerLevel: from('/careerLevel', 'level', one('level') || undefined),
    role: from('/role', 'role', one('role') || undefined),
    specialisations: from('/specialisations', 'specialisation', values.specialisation),
    rounds: from('/rounds', 'round', values.round),
    known: knownTopics.length > 0 ? { topics: Object.fromEntries(knownTopics) } : undefined,
    timeZone: from('/timeZone', 'zone', one('zone') || undefined),
    availability: from('/availability', 'windows', readWindows(values, from)),
    startDate: from('/startDate', 'start', one('start') || undefined),
    weeks: from('/weeks', 'weeks', isDated ? undefined : number('weeks')),
    interviewDate: from('/interviewDate', 'interview', isDated ? one('interview') : undefined),
    blackouts: from('/blackouts', 'away', readAway(values, from)),
    minutesPerWeek: from('/minutesPerWeek', 'hours', number('hours', 60)),
    sessionMinutes: dropEmpty({
      min: from('/sessionMinutes/min', 'shortest', number('shortest')),
      max: from('/sessionMinutes/max', 'longest', number('longest')),
    }),
    maxMinutesPerDay: from('/maxMinutesPerDay', 'daily', number('daily')),
    maxReviewsPerDay: from('/maxReviewsPerDay', 'reviews', number('reviews')),
    ...readReminders(values, from),
    onUnmarked: from('/onUnmarked', 'unmarked', one('unmarked') || undefined),
    busy: from('/busy', 'busyFile', one('keepBusy') === '' ? undefined : parseBusy(one('busy'))),
  };
  return { draft: dropEmpty(draft), fields };
}

/** The form in which a request shows: the inverse of `readForm`. */
export function toForm(draft: StudyRequestDraft): FormValues {
  const values: Record<string, string[]> = {};
  const put = (field: string, ...texts: (string | number | undefined)[]) => {
    const given = texts.filter((text) => text !== undefined && text !== '').map(String);
    if (given.length > 0) values[field] = given;
  };
  put('level', draft.careerLevel);
  put('role', draft.role);
  put('specialisation', ...(draft.specialisations ?? []));
  put('round', ...(draft.rounds ?? []));
  for (const [topic, step] of Object.entries(draft.known?.topics ?? {})) put(`known-${topic}`, step);
  put('zone', draft.timeZone);
  for (const [row, window] of draft.availability.entries()) {
    put(`days-${row}`, ...window.days);
    put(`from-${row}`, window.from);
    put(`to-${row}`, window.to === '24:00' ? '00:00' : window.to);
  }
  put('start', draft.startDate);
  put('until', draft.interviewDate === undefined ? 'weeks' : 'date');
  put('weeks', draft.weeks);
  put('interview', draft.interviewDate);
  for (const [row, { from, to }] of (draft.blackouts ?? []).entries()) {
    put(`away-from-${row}`, from);
    put(`away-to-${row}`, to);
  }
  put('hours', draft.minutesPerWeek && draft.minutesPerWeek / 60);
  put('shortest', draft.sessionMinutes?.min);
  put('longest', draft.sessionMinutes?.max);
  put('daily', draft.maxMinutesPerDay);
  put('reviews', draft.maxReviewsPerDay);
  const { all, mock } = draft.reminders ?? {};
  put('reminder', all === undefined ? draft.reminderMinutes : sayReminders(all));
  put('mockReminder', mock && sayReminders(mock));
  put('unmarked', draft.onUnmarked);
  if (draft.busy?.length) {
    put('busy', JSON.stringify(draft.busy));
    put('keepBusy', 'yes');
  }
  return values;
}

/** How many rows a repeated group of fields has: those in use, and room for another. */
export function countRows(
  values: FormValues,
  prefixes: readonly string[],
  least = LEAST_WINDOW_ROWS,
): number {
  const used = Object.keys(values).flatMap((field) => {
    const [, prefix = '', row] = /^(.*)-(\d{1,2})$/.exec(field) ?? [];
    return prefixes.includes(prefix) && values[field]?.some((text) => text !== '') ? [Number(row)] : [];
  });
  return Math.max(least, Math.max(-1, ...used) + 1 + SPARE_ROWS);
}

/** One number is `reminderMinutes`, as it always was; two are a list, and so are those of mock interviews. */
function readReminders(values: FormValues, from: From): object {
  const [all, mock] = ['reminder', 'mockReminder'].map((field) => readMinutes(values[field]?.[0] ?? ''));
  from('/reminderMinutes', 'reminder', undefined);
  from('/reminders/mock', 'mockReminder', undefined);
  from('/reminders/all', 'reminder', undefined);
  return {
    reminderMinutes: all && all.length < 2 ? (all[0] ?? 0) : undefined,
    reminders: dropEmpty({ all: all && all.length > 1 ? all : undefined, mock }),
  };
}

/** `1440, 15`, `15` or `0` for none; undefined where nothing is said; what is no number stays text. */
function readMinutes(text: string): unknown[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  if (words.join() === '0') return [];
  return words.map((word) => (/^\d+$/.test(word) ? Number(word) : word));
}

function sayReminders(minutes: readonly number[]): string {
  return minutes.length === 0 ? '0' : minutes.join(', ');
}

type From = <T>(pointer: string, field: string, value: T) => T;

function readWindows(values: FormValues, from: From): unknown[] {
  const windows: unknown[] = [];
  for (let row = 0; row < countRows(values, ['days', 'from', 'to']); row++) {
    const days = WEEKDAYS.filter((day): day is Weekday => values[`days-${row}`]?.includes(day) ?? false);
    const [start, end] = [values[`from-${row}`]?.[0], values[`to-${row}`]?.[0]];
    if (days.length === 0 && !start && !end) continue;
    const at = `/availability/${windows.length}`;
    from(at, `days-${row}`, undefined);
    windows.push({
      days: from(`${at}/days`, `days-${row}`, days),
      from: from(`${at}/from`, `from-${row}`, start || undefined),
      // A time field cannot say 24:00.
      to: from(`${at}/to`, `to-${row}`, end === '00:00' ? '24:00' : end || undefined),
    });
  }
  return windows;
}

function readAway(values: FormValues, from: From): unknown[] | undefined {
  const away: unknown[] = [];
  for (let row = 0; row < countRows(values, ['away-from', 'away-to'], 1); row++) {
    const [first, last] = [values[`away-from-${row}`]?.[0], values[`away-to-${row}`]?.[0]];
    if (!first && !last) continue;
    const at = `/blackouts/${away.length}`;
    from(at, `away-from-${row}`, undefined);
    away.push({
      from: from(`${at}/from`, `away-from-${row}`, first || last),
      to: from(`${at}/to`, `away-to-${row}`, last || first),
    });
  }
  return away.length > 0 ? away : undefined;
}

function parseBusy(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function dropEmpty(value: Record<string, unknown>): Record<string, unknown> | undefined {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
