import type { Catalogue } from '../domain/catalogue.ts';
import type { RequestChange, StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import * as request from '../request/check-request.ts';
import type { PlanDeps } from './plan-deps.ts';

type CheckDeps = Pick<PlanDeps, 'catalogue' | 'clock'>;

/** `checkRequest` of `request/`, with the current release and the service's clock. */
export function checkDraft(deps: CheckDeps, draft: StudyRequestDraft): StudyRequest {
  return request.checkRequest(draft, contextOf(deps));
}

/** `checkChange` of `request/`, with the current release and the service's clock. */
export function checkRequestChange(
  deps: CheckDeps,
  current: StudyRequest,
  change: RequestChange,
): StudyRequest {
  return request.checkChange(current, change, contextOf(deps));
}

function contextOf({ catalogue, clock }: CheckDeps): request.RequestContext {
  const current = catalogue.current();
  return { names: namesOf(current), pack: current.getSettings(), nowMs: clock() };
}

function namesOf(catalogue: Catalogue): request.RequestContext['names'] {
  const topics = catalogue.listTopics();
  const { careerLevels, rounds } = catalogue.getSettings();
  return {
    careerLevels: careerLevels.map(({ slug }) => slug),
    rounds: rounds.map(({ slug }) => slug),
    roles: catalogue.listRoles().map(({ slug }) => slug),
    topics: topics.map(({ slug }) => slug),
    specialisations: topics.filter(({ specialisation }) => specialisation).map(({ slug }) => slug),
    hasQuestion: (id) => catalogue.findQuestionId(id) === id,
    hasItem: (id) => catalogue.listStudyItems().some((item) => item.id === id),
  };
}
