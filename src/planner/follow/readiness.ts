import { addDays, type CivilDate, daysBetween } from '../../domain/civil-date.ts';
import type { Plan, PlanReadiness } from '../../domain/plan.ts';
import { isToldDone } from '../../domain/session.ts';
import { startOfDay } from '../../time/instants.ts';
import { utcText } from '../../time/local-time.ts';
import { isMastered } from '../model/fit.ts';
import { type ItemHistory, replayHistory } from '../repair/facts/history.ts';
import { ForgettingPace } from './forgetting-pace.ts';
import { readinessRange } from './readiness-range.ts';
import { type WantedItem, wantedItems } from './wanted-items.ts';

type ReadPlan = Pick<
  Plan,
  'id' | 'request' | 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy' | 'sessions' | 'stamps'
>;
type Histories = ReadonlyMap<string, ItemHistory>;

/**
 * A plan's readiness: Σ wᵢ Rᵢ / Σ wᵢ over the questions and primers of its target's window, with recall as FSRS-6
 * predicts it, 0 for what is not learned. What the person said they know, by its id or by mastering its topic, was
 * learned on the day before the plan. Marks of the clock count as a plan that is followed, and not as done. Where the person
 * has graded reviews, what is forgotten is predicted at their own pace (`ForgettingPace`).
 *
 * @param asOf the day of `now`; the other figures do not depend on it.
 */
export function forecastReadiness(plan: ReadPlan, asOf: CivilDate): PlanReadiness {
  const wanted = wantedItems(plan);
  const { startDate, interviewDate } = plan.request;
  const days = daysBetween(startDate, interviewDate);
  const told = withMastered(plan, wanted);
  const pace = new ForgettingPace();
  const done = replayHistory(told, isToldDone, pace.see);
  const target: Target = { wanted, pace: pace.factor, days };
  const { followed, weeks } = followWeeks(told, target);
  const share = (histories: Histories, day: number) => rounded(shareOf(target, histories, day));
  const ifFollowed = share(followed, days);
  const planned = wanted.filter(({ item }) => followed.get(item.id)?.isLearned);
  const most = planned.reduce((sum, { part }) => sum + part, 0);
  return {
    asOf,
    now: share(done, daysBetween(startDate, asOf)),
    ifFollowed,
    ifStopped: share(done, days),
    range: readinessRange(ifFollowed, most, pace.grades),
    of: {
      items: wanted.length,
      planned: planned.length,
      learned: wanted.filter(({ item }) => done.get(item.id)?.isLearned).length,
    },
    weeks,
  };
}

/**
 * The next moment at which a plan's readiness is told anew for want of any change: the beginning of each of its weeks
 * but the first, before which there was nothing to forget.
 *
 * @param plan as of its `updatedAt`.
 * @returns RFC 3339 UTC; undefined where no week is to come.
 */
export function nextReadinessAt({
  request,
  updatedAt,
}: Pick<Plan, 'request' | 'updatedAt'>): string | undefined {
  const { startDate, interviewDate, timeZone } = request;
  for (let date = addDays(startDate, 7); date <= interviewDate; date = addDays(date, 7)) {
    const moment = startOfDay(date, timeZone);
    if (moment > Date.parse(updatedAt)) return utcText(moment);
  }
  return undefined;
}

/** The plan as if each item of a topic that the person masters had been named as known. */
function withMastered(plan: ReadPlan, wanted: readonly WantedItem[]): ReadPlan {
  const input = { ...plan, idSeed: plan.id };
  const mastered = wanted.filter(({ item }) => isMastered(input, item.topic)).map(({ item }) => item.id);
  const { known } = plan.request;
  const questions = [...new Set([...known.questions, ...mastered])];
  return { ...plan, request: { ...plan.request, known: { ...known, questions } } };
}

interface Target {
  wanted: readonly WantedItem[];
  /** How many times what is predicted the person forgets. */
  pace: number;
  /** From the plan's first day to the interview. */
  days: number;
}

function shareOf({ wanted, pace }: Target, histories: Histories, day: number): number {
  let share = 0;
  for (const { item, part } of wanted) {
    const history = histories.get(item.id);
    if (!history?.memory) continue;
    const forgotten = 1 - history.memory.recall(Math.max(0, day - history.touchedOn));
    share += part * Math.max(0, 1 - pace * forgotten);
  }
  return share;
}

/** At the end of each week: on the day after its last, with what the sessions before that day have left. */
function followWeeks(plan: ReadPlan, target: Target): { followed: Histories; weeks: PlanReadiness['weeks'] } {
  const { days } = target;
  const weeks: PlanReadiness['weeks'] = [];
  const close = (until: number, histories: Histories) => {
    for (let end = 7 * weeks.length + 7; Math.min(end, days) <= until && end < days + 7; end += 7) {
      weeks.push({ week: end / 7, ifFollowed: rounded(shareOf(target, histories, Math.min(end, days))) });
    }
  };
  const followed = replayHistory(plan, ({ status }) => status === 'planned' || status === 'done', close);
  close(days, followed);
  return { followed, weeks };
}

function rounded(share: number): number {
  return Math.round(1000 * share) / 1000;
}
