export { type CreatedPlan, createPlan } from './create-plan.ts';
export { draftPlan, wholeSeconds } from './draft-plan.ts';
export { examplePlan } from './example-plan.ts';
export { type FeedCache, type OpenedFeed, openFeed } from './open-feed.ts';
export { deletePlan, getPlan } from './open-plan.ts';
export type { PlanDeps } from './plan-deps.ts';
export type { CalendarLinks } from './plan-links.ts';
export { previewPlan } from './preview-plan.ts';
export { renderFile } from './render-file.ts';
