import { daysBetween } from '../../../domain/civil-date.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Schedule } from '../../../domain/schedule.ts';
import { weightOf } from '../../model/fit.ts';
import { MEMORY_MODEL } from '../../model/memory.ts';
import { replayHistory } from './history.ts';

/**
 * Predicted recall on the interview day after all that was done and is planned: weighted means over what the plan
 * teaches and memory keeps. There is no clock in it: it changes with the sessions alone.
 */
export function reportRecall(plan: Omit<Plan, 'recall' | 'readiness'>): Schedule['recall'] {
  const { request, items } = plan;
  const interviewDay = daysBetween(request.startDate, request.interviewDate);
  const histories = replayHistory(plan);
  const topics = new Map<string, { recall: number; weight: number }>();
  const total = { recall: 0, weight: 0 };
  let of = 0;
  for (const item of items) {
    const history = histories.get(item.id);
    if (!history?.memory || item.reviewMinutes === 0) continue;
    if (request.known.questions.includes(item.id) && history.reviews === 0) continue;
    of += 1;
    const recall = history.memory.recall(Math.max(0, interviewDay - history.touchedOn));
    const weight = weightOf({ ...plan, idSeed: plan.id }, item);
    const topic = topics.get(item.topic) ?? { recall: 0, weight: 0 };
    for (const sum of [topic, total]) {
      sum.recall += weight * recall;
      sum.weight += weight;
    }
    topics.set(item.topic, topic);
  }
  const mean = (sum: { recall: number; weight: number }) =>
    sum.weight === 0 ? 0 : Math.round((1000 * sum.recall) / sum.weight) / 1000;
  return {
    atInterview: mean(total),
    of,
    topics: [...topics]
      .map(([topic, sum]) => ({ topic, atInterview: mean(sum) }))
      .sort((a, b) => (a.topic < b.topic ? -1 : 1)),
    model: MEMORY_MODEL,
  };
}
