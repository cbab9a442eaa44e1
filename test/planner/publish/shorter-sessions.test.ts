import { describe, expect, it } from 'vitest';
import type { PlannerInput } from '../../../src/domain/schedule.ts';
import { makePlan, planWithAdvice } from '../../../src/planner/make-plan.ts';
import { adviseShorterSessions } from '../../../src/planner/publish/shorter-sessions.ts';
import { fullItems, inputFor } from '../../helpers/title-items.ts';

/** Half an hour at noon on workdays. */
function noons(sessionMinutes?: { min: number; max: number }): PlannerInput {
  return inputFor(fullItems(), {
    ...{ weeks: 8, ...(sessionMinutes && { sessionMinutes }) },
    availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '12:00', to: '12:30' }],
  });
}

function adviceFor(input: PlannerInput): string | undefined {
  const outcome = makePlan(input);
  if (!outcome.ok) throw new Error('It can be planned.');
  return adviseShorterSessions(input, outcome.schedule, makePlan);
}

describe(adviseShorterSessions.name, () => {
  it('names the length that was tried, and what it uses', () => {
    const input = noons({ min: 30, max: 30 });
    const said =
      /^Sessions of 15 minutes instead of 30 would use (\d+) of your 40 windows; now (\d+) (is|are) used\.$/;
    const [, would, now] = said.exec(adviceFor(input) ?? '') ?? [];
    expect(Number(would)).toBeGreaterThanOrEqual(1.5 * Number(now));
    const shorter = makePlan(noons({ min: 15, max: 30 }));
    expect(shorter.ok && shorter.schedule.sessions).toHaveLength(Number(would));
    const advised = planWithAdvice(input);
    expect(advised.ok && advised.schedule.notes.at(-1)).toMatch(said);
  });

  it('says nothing where most windows are used', () => expect(adviceFor(noons())).toBeUndefined());

  it('tries none where sessions are as short as can be', () => {
    const input = noons({ min: 10, max: 30 });
    const outcome = makePlan(input);
    if (!outcome.ok) throw new Error('It can be planned.');
    const empty = { ...outcome.schedule, sessions: outcome.schedule.sessions.slice(0, 2) };
    const never = () => {
      throw new Error('nothing shorter is to be tried');
    };
    expect(adviseShorterSessions(input, empty, never)).toBeUndefined();
  });

  it('says nothing where shorter sessions would use no more', () => {
    const input = noons({ min: 30, max: 30 });
    const outcome = makePlan(input);
    if (!outcome.ok) throw new Error('It can be planned.');
    expect(adviseShorterSessions(input, outcome.schedule, () => outcome)).toBeUndefined();
  });
});
