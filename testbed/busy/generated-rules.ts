/** A rule with its DTSTART, and the instants between which its occurrences are wanted. */
export interface GeneratedRule {
  rule: string;
  /** `YYYYMMDDTHHMMSS`, local time in the zone. */
  start: string;
  /** An IANA name. */
  zone: string;
  /** Seconds since 1970 UTC: [from, to). */
  from: number;
  to: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ZONES = [
  ...['UTC', 'UTC', 'America/New_York', 'Europe/Berlin'],
  // Half an hour of summer time; none; clocks that change at midnight.
  ...['Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago'],
];
const MONTH_DAYS = [1, 13, 15, 28, 29, 30, 31, -1, -2, -3, -29, -30, -31];
const ORDINALS = [1, 2, 3, 4, 5, -1, -2, -5];

/**
 * Recurrence rules of every frequency but the finest, the same for the same seed: days that few months have, leap days,
 * INTERVAL with BYDAY, BYSETPOS, COUNT, UNTIL, and hours that clocks skip or repeat.
 */
export function generateRules(count: number, seed: number): GeneratedRule[] {
  const draw = drawer(seed);
  return Array.from({ length: count }, () => generateRule(draw));
}

function generateRule({ int, pick, some, chance }: Draw): GeneratedRule {
  const frequency = pick(['YEARLY', 'MONTHLY', 'MONTHLY', 'WEEKLY', 'WEEKLY', 'DAILY', 'DAILY', 'HOURLY']);
  const parts = [`FREQ=${frequency}`];
  const add = (name: string, values: readonly (number | string)[]) =>
    parts.push(`${name}=${values.join(',')}`);
  if (chance(0.5)) add('INTERVAL', [frequency === 'HOURLY' ? int(2, 50) : int(2, 5)]);
  if (chance(frequency === 'YEARLY' ? 0.5 : 0.2)) add('BYMONTH', some(range(1, 12), int(1, 3)));
  const weekStart = frequency === 'WEEKLY' && chance(0.3) ? pick(WEEKDAYS) : 'MO';
  if (weekStart !== 'MO') add('WKST', [weekStart]);
  const hasMonths = frequency === 'YEARLY' || frequency === 'MONTHLY';
  if (frequency !== 'WEEKLY' && chance(hasMonths ? 0.4 : 0.15))
    add('BYMONTHDAY', some(MONTH_DAYS, int(1, 2)));
  // dateutil takes BYDAY=2MO,FR for days that are both, where 3.3.10 means either: never together.
  if (chance(0.45)) {
    const days = some(WEEKDAYS, int(1, 4));
    add('BYDAY', hasMonths && chance(0.5) ? days.map((day) => `${pick(ORDINALS)}${day}`) : days);
  } else if (frequency === 'YEARLY' && chance(0.3)) {
    if (chance(0.5)) add('BYYEARDAY', some([1, 60, 100, 200, 365, 366, -1, -366], int(1, 2)));
    // Without BYDAY dateutil takes the whole week, where 3.3.10 has DTSTART name the day.
    else parts.push(`BYWEEKNO=${some([1, 5, 20, 52, 53, -1], 2).join()};BYDAY=${some(WEEKDAYS, 2).join()}`);
  }
  if (chance(0.15)) add('BYHOUR', some([0, 1, 2, 3, 9, 12, 23], int(1, 2)));
  if (parts.some((part) => /^BY(?!MONTH=)/.test(part)) && chance(0.3)) {
    add('BYSETPOS', some([1, 2, 3, -1, -2], int(1, 2)));
  }
  if (chance(0.25)) add('COUNT', [int(1, 80)]);
  else if (chance(0.33))
    add('UNTIL', [`${day(int(2026, 2027), int(1, 12), int(1, 28))}T${two(int(0, 23))}0000Z`]);
  const isPicking = parts.some((part) => part.startsWith('BYSETPOS'));
  // dateutil steps through every hour since DTSTART.
  const year = frequency === 'HOURLY' ? 2026 : pick([2024, 2025, 2026]);
  const from = Date.UTC(pick([2026, 2027]), pick([8, 9, 10]), 15) / 1000;
  return {
    rule: parts.join(';'),
    zone: pick(ZONES),
    start: startIn(year, frequency === 'WEEKLY' && isPicking ? weekStart : undefined, {
      int,
      pick,
      some,
      chance,
    }),
    from,
    to: from + 200 * 86_400,
  };
}

/** dateutil lets BYSETPOS pick from the rest of DTSTART's week, 3.3.10 from the week: then DTSTART is its first day. */
function startIn(year: number, weekday: string | undefined, { int, pick, chance }: Draw): string {
  const month = chance(0.15) ? 2 : int(1, 12);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = new Date(
    Date.UTC(year, month - 1, chance(0.4) ? Math.min(length, int(28, 31)) : int(1, length)),
  );
  while (weekday !== undefined && WEEKDAYS[(date.getUTCDay() + 6) % 7] !== weekday) {
    date.setUTCDate(date.getUTCDate() + 1);
  }
  const hour = chance(0.4) ? int(0, 3) : int(0, 23);
  const on = day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return `${on}T${two(hour)}${pick(['00', '15', '30'])}00`;
}

export interface Draw {
  int(least: number, most: number): number;
  pick<T>(values: readonly T[]): T;
  some<T>(values: readonly T[], count: number): T[];
  chance(probability: number): boolean;
}

/** Draws the same for the same seed (mulberry32). */
export function drawer(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(values: readonly T[]) => values[int(0, values.length - 1)] as T;
  const some = <T>(values: readonly T[], count: number) => {
    const chosen = new Set<T>();
    while (chosen.size < count) chosen.add(pick(values));
    return [...chosen];
  };
  return { int, pick, some, chance: (probability) => next() < probability };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function day(year: number, month: number, date: number): string {
  return `${year}${two(month)}${two(date)}`;
}
