import { hasTrait } from '../../../domain/pack-settings.ts';
import type { PlannerInput } from '../../../domain/schedule.ts';
import { isFirstPass } from '../../../domain/session.ts';
import type { StudyItem } from '../../../domain/study-item.ts';
import { blockIndex, levelOf, tierOf, weightOf } from '../../model/fit.ts';
import { learned } from '../../model/memory.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { ReplanContext } from './replan-context.ts';
import { replanStatusOf } from './replan-status.ts';

/** First passes in pinned sessions: they stay as long as nothing is in conflict. */
export function pinnedItems({ sessions, now }: ReplanContext): Set<string> {
  return new Set(
    sessions
      .filter((session) => replanStatusOf(session, now) === 'pinned')
      .flatMap(({ items }) => items)
      .filter(isFirstPass)
      .map(({ itemId }) => itemId),
  );
}

export function withoutKnown(
  request: PlannerInput['request'],
  ids: ReadonlySet<string>,
): PlannerInput['request'] {
  const { topics, questions } = request.known;
  return { ...request, known: { topics, questions: questions.filter((id) => !ids.has(id)) } };
}

/** An unselected task that is to be learned all the same. */
export function pinnedTask(task: Task, sittings: readonly number[]): Task {
  const { item } = task;
  const whole = sittings.length > 0 ? sittings : [item.minutes];
  return {
    ...task,
    isKnown: false,
    sittings: whole,
    minutes: whole.reduce((sum, minutes) => sum + minutes, 0),
    memory: item.reviewMinutes > 0 ? learned() : undefined,
  };
}

/** An item that is in the plan although it would not be selected now. */
export function unselectedTask(input: PlannerInput, item: StudyItem, index: number): Task {
  return {
    index,
    item,
    weight: weightOf(input, item),
    sittings: [],
    minutes: 0,
    block: blockIndex(input, item),
    topic: item.topic,
    tier: tierOf(input, item),
    level: levelOf(input, item),
    isMock: item.kind === 'mock',
    round: -1,
    isDesign: hasTrait(input.taxonomy, item.questionKind, 'designLike'),
    isLateAllowed: false,
    memory: undefined,
    isKnown: true,
    requires: [],
    requiredBy: [],
  };
}
