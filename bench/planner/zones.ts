import { addDays, weekdayOf } from '../../src/domain/civil-date.ts';
import type { Session } from '../../src/domain/session.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, syntheticCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { performAll } from './pool.ts';
import { type BenchOptions, type Measured, progress, runIfMain } from './report.ts';
import { plainRequest } from './requests.ts';

const YEAR = 2027;
const HOUR = 3_600_000;

export interface ZoneFaults {
  changes: number;
  sessions: number;
  /** Sessions on a day of change. */
  onChange: number;
  faults: string[];
}

/** The moments of a year at which a zone's offset changes, found by halving; nothing here asks the planner. */
function changesOf(zone: string): number[] {
  const offset = offsetIn(zone);
  const changes: number[] = [];
  for (let at = Date.UTC(YEAR, 0, 1); at < Date.UTC(YEAR + 1, 0, 1); at += 24 * HOUR) {
    if (offset(at) === offset(at + 24 * HOUR)) continue;
    let [low, high] = [at, at + 24 * HOUR];
    while (high - low > 1000) {
      const middle = (low + high) / 2;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    changes.push(Math.round(high / 1000) * 1000);
  }
  return changes;
}

type Wall = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;

function wallClock(zone: string): (epochMs: number) => Wall {
  const format = new Intl.DateTimeFormat('en-US-u-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (epochMs) =>
    Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value])) as Wall;
}

/** Milliseconds by which a zone's clock is ahead of UTC. */
function offsetIn(zone: string): (epochMs: number) => number {
  const wall = wallClock(zone);
  return (epochMs) => {
    const { year, month, day, hour, minute } = wall(epochMs);
    const minuteStart = Math.floor(epochMs / 60_000) * 60_000;
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - minuteStart;
  };
}

/** Plans around each change of a zone's year, with windows over the whole night, and reads every session back. */
export function judgeZone(zone: string, catalogue: BenchCatalogue): ZoneFaults {
  const changes = changesOf(zone);
  const result: ZoneFaults = { changes: changes.length, sessions: 0, onChange: 0, faults: [] };
  const moments = changes.length > 0 ? changes : [Date.UTC(YEAR, 5, 15)];
  for (const change of moments) {
    const { year, month, day } = wallClock(zone)(change);
    const changeDay = `${year}-${month}-${day}`;
    const request = plainRequest({
      timeZone: zone,
      weeks: 8,
      startDate: addDays(changeDay, -21),
      // That weekday alone, so that the day of the change cannot be avoided.
      availability: [
        { days: [weekdayOf(changeDay)], from: '00:00', to: '05:00' },
        { days: [weekdayOf(addDays(changeDay, -1))], from: '23:00', to: '24:00' },
        { days: [weekdayOf(changeDay)], from: '23:00', to: '24:00' },
      ],
      sessionMinutes: { min: 10, max: 60 },
    });
    const outcome = makePlan(toInput(request, catalogue, zone));
    if (!outcome.ok) {
      result.faults.push(`${zone}: ${outcome.infeasible.message}`);
      continue;
    }
    for (const session of outcome.schedule.sessions) {
      result.sessions++;
      if (session.date === changeDay) result.onChange++;
      const fault = faultOf(session, zone);
      if (fault)
        result.faults.push(
          `${zone}, ${session.date} ${session.from}–${session.to} (${session.startsAt}): ${fault}`,
        );
    }
  }
  return result;
}

function faultOf({ date, from, to, startsAt, endsAt, items }: Session, zone: string): string | undefined {
  const wall = wallClock(zone);
  const [startMs, endMs] = [Date.parse(startsAt), Date.parse(endsAt)];
  const textOf = (epochMs: number) => {
    const { year, month, day, hour, minute } = wall(epochMs);
    return `${year}-${month}-${day} ${hour}:${minute}`;
  };
  if (textOf(startMs) !== `${date} ${from}`) return `starts at ${textOf(startMs)} on the wall`;
  // The last instant rather than the end: at a change the end's wall clock may already have jumped.
  const last = textOf(endMs - 60_000);
  const lastMinute = minuteOf(to) - 1;
  const expected = `${date} ${clock(lastMinute)}`;
  if (last !== expected) return `its last minute is ${last} on the wall`;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  if ((endMs - startMs) / 60_000 !== minutes)
    return `lasts ${(endMs - startMs) / 60_000} minutes for ${minutes}`;
  for (const earlier of [0.5, 1, 2]) {
    if (textOf(startMs - earlier * HOUR) === `${date} ${from}`) return 'is the second occurrence of its time';
  }
  return undefined;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Row 15: every zone of the runtime, around both changes of the year, read back through `Intl`. */
export async function measureZones(options: BenchOptions): Promise<Measured[]> {
  const all = Intl.supportedValuesOf('timeZone');
  const zones = options.quick
    ? all.filter((zone, index) => index % 12 === 0 || zone === 'Australia/Lord_Howe')
    : all;
  const results = await performAll<string, ZoneFaults>(
    { module: import.meta.url, name: 'judgeZone', context: syntheticCatalogue(120, 4) },
    zones,
    { onProgress: progress('zones', zones.length) },
  );
  const faults = results.flatMap(({ result, error }) => (error ? [error] : (result?.faults ?? [])));
  for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
  const sum = (of: (faults: ZoneFaults) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  return [
    {
      row: 15,
      measure: 'wall-clock errors',
      target: '0',
      figure: `${faults.length} in ${sum(({ sessions }) => sessions)} sessions of ${zones.length} zones, ${sum(({ changes }) => changes)} changes of ${YEAR}, ${sum(({ onChange }) => onChange)} sessions on a day of change`,
      isMet: faults.length === 0,
      method:
        'windows 00:00–05:00 and 23:00–24:00 on each change’s weekday; start, last minute, length and first occurrence read through Intl.DateTimeFormat',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureZones);
