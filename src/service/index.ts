export { calendarName } from '../calendar/feed/calendar-name.ts';
export { ANKI_HEAD, writeAnkiCard } from '../export/anki-cards.ts';
export { QUESTIONS_CSV_HEAD, writeQuestionRow } from '../export/questions-csv.ts';
export { type FreeStart, findFreeStarts } from '../planner/follow/find-free-starts.ts';
export type { SessionMark } from '../planner/follow/mark-session.ts';
export {
  API_KEY_PREFIX,
  type ApiKeyLookup,
  createApiKey,
  openApiKeyLookup,
} from './api-keys.ts';
export { blockWeeks } from './block-weeks.ts';
export {
  type BusyImport,
  type BusyReplanned,
  busyDays,
  findBusyCalendar,
  importBusyFiles,
  keepBusyCalendars,
  removeBusyCalendar,
} from './busy-calendars.ts';
export { cancelSession } from './cancel-session.ts';
export { deletePlan, type PlanAccess } from './change-plan.ts';
export { checkDraft } from './check-draft.ts';
export { claimStore, isClaimed, isStoreOf, verifierOf } from './claim-store.ts';
export { changedFields, compareReleases, recordTitle } from './compare-releases.ts';
export { createPlan, IDEMPOTENCY_HOURS } from './create-plan.ts';
export { draftPlan } from './draft-plan.ts';
export { DRAFT_HOURS, keepDraft, openDraft } from './drafts.ts';
export { examplePlan } from './example-plan.ts';
export {
  drawPicture,
  exportPlan,
  exportPlanCards,
  exportQrCode,
  exportSession,
  PLAN_FORMATS,
  type PlanFormatName,
  planFormat,
  todayOf,
} from './export-plan.ts';
export { GONE_DAYS } from './feed-retention.ts';
export { fileReport } from './file-report.ts';
export { firstIntervalDays } from './first-interval.ts';
export { forgetIdlePlans } from './forget-idle-plans.ts';

export { measureSupply, type Supply } from './measure-supply.ts';
export { moveSession } from './move-session.ts';
export { type FeedCache, openFeed } from './open-feed.ts';
export { findPlanByKey, findPlanBySessionToken, getPlan } from './open-plan.ts';
export type { PlanDeps } from './plan-deps.ts';
export { type CalendarLinks, openCalendarLinks, type PlanCalendars, planKey } from './plan-links.ts';
export { previewPlan, withBusyFiles } from './preview-plan.ts';
export { type BusyFile, type BusyFilesReading, readBusyFiles } from './read-busy-files.ts';
export {
  markSession,
  recordProgress,
  reportProgress,
} from './record-progress.ts';
export { changeRequest, type Replanned, replanPlan, upgradePlan } from './replan-plan.ts';
export { rotateCalendar } from './rotate-calendar.ts';
export { rotateSecret } from './rotate-secret.ts';
export { canUndo, keepForUndo, undoChange } from './undo-change.ts';
export { type Readiness, watchReadiness } from './watch-readiness.ts';
