import type { Plan } from '../domain/plan.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import type { PlanDeps } from './plan-deps.ts';
import { previewPlan } from './preview-plan.ts';

/** A mid-level engineer with three evenings a week and a Saturday morning, ten weeks before an interview. */
const EXAMPLE_REQUEST: StudyRequestDraft = {
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  role: 'ml-engineer',
  specialisations: ['nlp-llm'],
  availability: [
    { days: ['mon', 'wed', 'thu'], from: '19:00', to: '20:30' },
    { days: ['sat'], from: '09:00', to: '12:00' },
  ],
  minutesPerWeek: 420,
  known: { topics: { statistics: 2 } },
};

/** A plan for everyone to look at: computed, never stored; it starts on the next Monday. */
export function examplePlan(deps: PlanDeps): Promise<Plan> {
  const topics = deps.catalogue.current().listTopics();
  const has = (slug: string) => topics.some((topic) => topic.slug === slug);
  return previewPlan(deps, {
    ...EXAMPLE_REQUEST,
    specialisations: (EXAMPLE_REQUEST.specialisations ?? []).filter(has),
    known: { topics: has('statistics') ? { statistics: 2 } : {} },
  });
}
