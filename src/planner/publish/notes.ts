import { addDays } from '../../domain/civil-date.ts';
import { formatCount } from '../../domain/format.ts';
import { blockTitle, type Taxonomy, titleOf } from '../../domain/pack-settings.ts';
import { opensNextEarly } from '../model/early-opening.ts';
import { mockDays, quietDays } from '../model/last-days.ts';
import type { Placement } from '../model/placement.ts';
import { plannedByBlock, wantedByBlock } from './report-schedule.ts';

/** By position in `TIERS`. */
const TIER_NAMES = [
  '',
  'questions of the next level',
  'primers',
  'labs',
  'activities',
  'topics you know well',
  'what your rounds do not ask',
];

/** Titles that a note names; further ones are in the plan's list of what was left out. */
const MOST_TITLES = 3;

/** A week is called thin below this share of its free time. */
const THIN_SHARE = 0.5;

/** What the person should know about their plan, a sentence each. */
export function writeNotes(placement: Placement, taxonomy: Taxonomy): string[] {
  const nameOf = (block: string) => blockTitle(taxonomy, block);
  return [
    ...blockNotes(placement, nameOf),
    ...drawnNotes(placement, nameOf),
    ...stretchNotes(placement, nameOf),
    ...mockNotes(placement, taxonomy),
    ...ownNotes(placement),
    ...weekNotes(placement),
  ];
}

type NameOf = (block: string) => string;

function blockNotes(placement: Placement, nameOf: NameOf): string[] {
  const { blocks, calendar } = placement.problem;
  const planned = plannedByBlock(placement);
  const wanted = wantedByBlock(placement.problem);
  const short = blocks.flatMap(({ id }, block) => {
    const opened = placement.opensOn[block + 1] ?? 0;
    const [takes, has] = [halfHours(planned[block] ?? 0), halfHours(wanted[block] ?? 0)];
    if (!opensNextEarly(placement, block) || takes >= has) return [];
    return [{ id, takes, has, until: addDays(calendar.startDate, opened) }];
  });
  const [first, ...rest] = short;
  if (!first) return [];
  const parts = [
    `${nameOf(first.id)} takes ${first.takes} of its ${first.has} hours (until ${first.until})`,
    ...rest.map(({ id, takes, has, until }) => `${lower(nameOf(id))} ${takes} of ${has} (until ${until})`),
  ];
  const whose = rest.length === 0 ? 'its time' : 'the time of each';
  return [`${joinNames(parts)}; from then on ${whose} goes to the blocks that follow.`];
}

function drawnNotes(placement: Placement, nameOf: NameOf): string[] {
  const { blocks, tasks } = placement.problem;
  const drawn = tasks.filter((task) => !task.isMock && !task.isKnown && placement.isLearned(task));
  const bySource = new Map<string, string[]>();
  for (const [block, { id }] of blocks.entries()) {
    const tiers = new Set(drawn.filter((task) => task.block === block).map(({ tier }) => tier));
    const names = TIER_NAMES.filter((name, tier) => name !== '' && tiers.has(tier));
    if (names.length > 0)
      bySource.set(joinNames(names), [...(bySource.get(joinNames(names)) ?? []), lower(nameOf(id))]);
  }
  if (bySource.size === 0) return [];
  const clauses = [...bySource].map(
    ([source, names]) => `${joinNames(names)} ${names.length === 1 ? 'draws' : 'draw'} on ${source} too`,
  );
  const ofLevel = tasks.filter(
    ({ tier, isKnown, item }) => tier === 0 && !isKnown && item.kind === 'question',
  );
  const says = ofLevel.every((task) => placement.isLearned(task))
    ? `Your time holds more than the ${formatCount(ofLevel.length, 'question')} of your level`
    : 'The questions of your level do not fill the time of every block';
  return [`${says}: ${clauses.join('; ')}.`];
}

function stretchNotes(placement: Placement, nameOf: NameOf): string[] {
  const { blocks, tasks } = placement.problem;
  const parts = blocks.flatMap(({ id }, block) => {
    const left = tasks.filter(
      (task) => task.block === block && task.tier === 0 && !task.isMock && !placement.isLearned(task),
    );
    return left.length === 0 ? [] : [`${left.length} of ${lower(nameOf(id))}`];
  });
  if (parts.length === 0) return [];
  const ofLevel = tasks.filter(({ tier, isMock, isKnown }) => tier === 0 && !isMock && !isKnown);
  const held = ofLevel.filter((task) => placement.isLearned(task)).length;
  const weeks = formatCount(placement.problem.calendar.weeks, 'week');
  return [
    `Your ${weeks} hold ${held} of ${ofLevel.length} items of your level: ${joinNames(parts)} are listed as left out.`,
  ];
}

/** The rounds without a mock: those whose script found no room, with what one needs, and those without a script that fits. */
function mockNotes(placement: Placement, { rounds }: Taxonomy): string[] {
  const { request, tasks } = placement.problem;
  const mocks = tasks.filter(({ isMock }) => isMock);
  const planned = new Set(mocks.filter((task) => placement.isLearned(task)).map(({ item }) => item.round));
  const missing = request.rounds.filter((round) => !planned.has(round));
  const scripts = mocks.filter(({ item }) => item.round !== undefined && missing.includes(item.round));
  const scripted = new Set(scripts.map(({ item }) => item.round));
  const name = (some: readonly string[]) => joinNames(some.map((round) => lower(titleOf(rounds, round))));
  const late = missing.filter((round) => scripted.has(round));
  const absent = missing.filter((round) => !scripted.has(round));
  const notes: string[] = [];
  if (late.length > 0) {
    const least = Math.min(...scripts.map(({ sittings }) => Math.max(...sittings)));
    notes.push(
      `The last ${mockDays(placement.problem)} days have no room for a mock of ${name(late)}: one needs at least ${least} minutes of a day, a day holds one, the eve of the interview none, and they come in the order of your rounds.`,
    );
  }
  if (absent.length > 0) notes.push(`No mock script fits your sessions for ${name(absent)}.`);
  return notes;
}

/** What the person added and finds no place, with the time that would hold it. */
function ownNotes(placement: Placement): string[] {
  const { tasks, calendar, interviewDay } = placement.problem;
  const left = tasks.filter((task) => task.item.kind === 'own' && !placement.isLearned(task));
  if (left.length === 0) return [];
  const titles = left.map(({ item }) => `“${item.title}”`);
  const others = titles.length - MOST_TITLES;
  const names = joinNames(others > 1 ? [...titles.slice(0, MOST_TITLES), `${others} others`] : titles);
  const minutes = left.reduce((sum, { item }) => sum + item.minutes, 0);
  const firstQuiet = calendar.days - quietDays({ interviewDay });
  const until = addDays(calendar.startDate, firstQuiet - 1);
  return [
    `No room for what you added, ${names}: ${formatCount(minutes, 'more minute')} until ${until}, in sessions long enough, would hold ${left.length === 1 ? 'it' : 'them'}.`,
  ];
}

function weekNotes(placement: Placement): string[] {
  const time = placement.weekTime;
  const thin = time.flatMap((minutes, week) =>
    minutes > 0 && (placement.weekMinutes[week] ?? 0) < THIN_SHARE * minutes ? [week + 1] : [],
  );
  const closed = time.flatMap((minutes, week) => (minutes === 0 ? [week + 1] : []));
  const notes: string[] = [];
  if (thin.length > 0)
    notes.push(
      `Material is thin: less than half of your time is planned in ${nameWeeks(thin, time.length)}.`,
    );
  if (closed.length > 0) notes.push(`You have no time in ${nameWeeks(closed, time.length)}.`);
  return notes;
}

/** Weeks by their numbers, from 1, those in a row together: `weeks 1–3 and 7`. */
function nameWeeks(weeks: readonly number[], all: number): string {
  if (weeks.length === all) return all === 1 ? 'your only week' : 'every week';
  const runs: [first: number, last: number][] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run && run[1] === week - 1) run[1] = week;
    else runs.push([week, week]);
  }
  const names = runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${joinNames(names)}`;
}

/** A name inside a sentence; what begins with an abbreviation stays as it is. */
function lower(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.toLowerCase();
}

/** Hours, to half an hour. */
function halfHours(minutes: number): number {
  return Math.round(minutes / 30) / 2;
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
