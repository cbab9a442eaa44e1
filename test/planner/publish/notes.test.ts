import { describe, expect, it } from 'vitest';
import type { PlannerInput } from '../../../src/domain/schedule.ts';
import type { StudyRequestDraft } from '../../../src/domain/study-request.ts';
import { makePlan } from '../../../src/planner/make-plan.ts';
import { fullItems, inputFor } from '../../helpers/title-items.ts';

function notesOf(input: PlannerInput): string {
  const outcome = makePlan(input);
  return outcome.ok ? outcome.schedule.notes.join(' ') : outcome.infeasible.message;
}

const EVENINGS: Partial<StudyRequestDraft> = {
  availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '18:00', to: '22:00' }],
};

describe('the notes of a plan', () => {
  const few = fullItems()
    .filter(
      ({ kind, level, requires }) => kind === 'question' && level === 'intermediate' && requires.length === 0,
    )
    .slice(0, 5);

  it('name weeks in a row together, and all weeks by no list', () => {
    const thin = notesOf(inputFor(few, EVENINGS));
    expect(thin).toMatch(/less than half of your time is planned in (every week|weeks? \d+[–\d]*)/);
    expect(thin).not.toMatch(/week \d+, week|\d+, \d+, \d+/);
    const closed = notesOf(
      inputFor(fullItems(), { ...EVENINGS, blackouts: [{ from: '2026-12-08', to: '2026-12-28' }] }),
    );
    expect(closed).toContain('You have no time in weeks 2–4.');
  });

  it('say how few questions there are, where all of them are in the plan', () => {
    const activities = fullItems().filter(({ kind }) => kind === 'activity');
    const thin = notesOf(inputFor([...few, ...activities], EVENINGS));
    expect(thin).toContain('Your time holds more than the 5 questions of your level: ');
  });

  it('say how much of what is asked a short plan holds', () => {
    const short = notesOf(inputFor(fullItems(), { weeks: 3 }));
    expect(short).toMatch(/Your 3 weeks hold \d+ of \d+ items of your level: .* are listed as left out\./);
  });
});
