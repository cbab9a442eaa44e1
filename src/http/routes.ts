import { exportContent } from './content/export-content.ts';
import { getAnkiCards } from './content/get-anki-cards.ts';
import { getAnswer } from './content/get-answer.ts';
import { getAnswerTree } from './content/get-answer-tree.ts';
import { getAsset } from './content/get-asset.ts';
import { getAtomFeed } from './content/get-atom-feed.ts';
import { getCurrentRelease } from './content/get-current-release.ts';
import { getCurriculum } from './content/get-curriculum.ts';
import { getGuide } from './content/get-guide.ts';
import { getJsonFeed } from './content/get-json-feed.ts';
import { getMaterial } from './content/get-material.ts';
import { getPack } from './content/get-pack.ts';
import { getQuestion } from './content/get-question.ts';
import { getQuestionCsv } from './content/get-question-csv.ts';
import { getRelease } from './content/get-release.ts';
import { getReleaseContent } from './content/get-release-content.ts';
import { getSkillMap } from './content/get-skill-map.ts';
import { getSparseQuestion } from './content/get-sparse-question.ts';
import { getTopic } from './content/get-topic.ts';
import { listGuides } from './content/list-guides.ts';
import { listLevels } from './content/list-levels.ts';
import { listMaterials } from './content/list-materials.ts';
import { listQuestions } from './content/list-questions.ts';
import { listRelatedQuestions } from './content/list-related-questions.ts';
import { listReleaseChanges } from './content/list-release-changes.ts';
import { listReleases } from './content/list-releases.ts';
import { listRoles } from './content/list-roles.ts';
import { listSkillMaps } from './content/list-skill-maps.ts';
import { listSparseQuestions } from './content/list-sparse-questions.ts';
import { listTopics } from './content/list-topics.ts';
import { reportQuestion } from './content/report-question.ts';
import { sampleQuestions } from './content/sample-questions.ts';
import { searchContent } from './content/search-content.ts';
import { syncContent } from './content/sync-content.ts';
import { answerMcpCall } from './discovery/answer-mcp-call.ts';
import { getApiCatalog } from './discovery/get-api-catalog.ts';
import { getApiIndex } from './discovery/get-api-index.ts';
import { getContentStylesheet } from './discovery/get-content-stylesheet.ts';
import { getFavicon } from './discovery/get-favicon.ts';
import { getLlms } from './discovery/get-llms.ts';
import { getRobots } from './discovery/get-robots.ts';
import { getSitemap } from './discovery/get-sitemap.ts';
import { getEmbedScript } from './embeds/get-embed-script.ts';
import { getOembed } from './embeds/get-oembed.ts';
import { getQuestionEmbed } from './embeds/get-question-embed.ts';
import { getCalendarFeed } from './feeds/get-calendar-feed.ts';
import { getExampleCalendar } from './feeds/get-example-calendar.ts';
import { getSessionCalendar } from './feeds/get-session-calendar.ts';
import { cancelSession } from './plans/cancel-session.ts';
import { changePlan } from './plans/change-plan.ts';
import { createPlan } from './plans/create-plan.ts';
import { deleteBusy } from './plans/delete-busy.ts';
import { deletePlan } from './plans/delete-plan.ts';
import { getBusy } from './plans/get-busy.ts';
import { getCalendar } from './plans/get-calendar.ts';
import { getExamplePlan } from './plans/get-example-plan.ts';
import { getPlan } from './plans/get-plan.ts';
import { getPlanCards } from './plans/get-plan-cards.ts';
import { importBusy } from './plans/import-busy.ts';
import { listBusy } from './plans/list-busy.ts';
import { previewPlan } from './plans/preview-plan.ts';
import { recordProgress } from './plans/record-progress.ts';
import { replaceBusy } from './plans/replace-busy.ts';
import { replanPlan } from './plans/replan-plan.ts';
import { reportProgress } from './plans/report-progress.ts';
import { rotateCalendar } from './plans/rotate-calendar.ts';
import { upgradePlan } from './plans/upgrade-plan.ts';
import { getLiveHealth } from './protocol/get-live-health.ts';
import { getMetrics } from './protocol/get-metrics.ts';
import { getOpenApi } from './protocol/get-open-api.ts';
import { getReadyHealth } from './protocol/get-ready-health.ts';
import { getCurriculumPage } from './site/browse/get-curriculum-page.ts';
import { getGuidePage } from './site/browse/get-guide-page.ts';
import { getMaterialPage } from './site/browse/get-material-page.ts';
import { getQuestionPage } from './site/browse/get-question-page.ts';
import { listGuidesPage } from './site/browse/list-guides-page.ts';
import { listMaterialsPage } from './site/browse/list-materials-page.ts';
import { listQuestionsPage } from './site/browse/list-questions-page.ts';
import { reportQuestionPage } from './site/browse/report-question-page.ts';
import { createPlanPage } from './site/builder/create-plan-page.ts';
import { getDraftPage } from './site/builder/get-draft-page.ts';
import { getIndex } from './site/builder/get-index.ts';
import { previewPlanPage } from './site/builder/preview-plan-page.ts';
import { getDocs } from './site/docs/get-docs.ts';
import { getErrorPage } from './site/docs/get-error-page.ts';
import { getSiteAsset } from './site/get-site-asset.ts';
import { changePlanPage } from './site/plan/change-plan-page.ts';
import { deletePlanPage } from './site/plan/delete-plan-page.ts';
import { exportPlanPage } from './site/plan/export-plan-page.ts';
import { getBusyPage } from './site/plan/get-busy-page.ts';
import { getBusyRemovalPage } from './site/plan/get-busy-removal-page.ts';
import { getChangePage } from './site/plan/get-change-page.ts';
import { getExamplePicture } from './site/plan/get-example-picture.ts';
import { getPlanPage } from './site/plan/get-plan-page.ts';
import { getReplanPage } from './site/plan/get-replan-page.ts';
import { importBusyPage } from './site/plan/import-busy-page.ts';
import { markUnmarkedPage } from './site/plan/mark-unmarked-page.ts';
import { removeBusyPage } from './site/plan/remove-busy-page.ts';
import { replanPage } from './site/plan/replan-page.ts';
import { reportProgressPage } from './site/plan/report-progress-page.ts';
import { rotateCalendarPage } from './site/plan/rotate-calendar-page.ts';
import { undoChangePage } from './site/plan/undo-change-page.ts';
import { getPrivacyPage } from './site/privacy/get-privacy-page.ts';
import { changeSessionPage } from './site/session/change-session-page.ts';
import { exportSessionPage } from './site/session/export-session-page.ts';
import { getPlanSessionPage } from './site/session/get-plan-session-page.ts';
import { getSessionPage } from './site/session/get-session-page.ts';
import { markSessionPage } from './site/session/mark-session-page.ts';
import { getPlanStudyPage } from './site/study/get-plan-study-page.ts';
import { getStudyPage } from './site/study/get-study-page.ts';
import { markStudiedPage } from './site/study/mark-studied-page.ts';

/** Every operation. An address without parameters stands before one with them that it would also fit. */
export const operations = [
  getApiIndex,
  listQuestions,
  sampleQuestions,
  getAnkiCards,
  getQuestionCsv,
  getAtomFeed,
  getJsonFeed,
  listSparseQuestions,
  getQuestion,
  getSparseQuestion,
  getAnswer,
  getAnswerTree,
  listRelatedQuestions,
  reportQuestion,
  listTopics,
  getTopic,
  listLevels,
  listSkillMaps,
  getSkillMap,
  listRoles,
  getCurriculum,
  listMaterials,
  getMaterial,
  listGuides,
  getGuide,
  searchContent,
  getPack,
  getAsset,
  listReleases,
  getCurrentRelease,
  getRelease,
  listReleaseChanges,
  getReleaseContent,
  syncContent,
  exportContent,
  previewPlan,
  createPlan,
  getExamplePlan,
  getExampleCalendar,
  getPlanCards,
  getPlan,
  changePlan,
  deletePlan,
  getSessionCalendar,
  recordProgress,
  cancelSession,
  reportProgress,
  replanPlan,
  listBusy,
  importBusy,
  getBusy,
  replaceBusy,
  deleteBusy,
  upgradePlan,
  getCalendar,
  rotateCalendar,
  getCalendarFeed,
  getQuestionEmbed,
  getOembed,
  getEmbedScript,
  getIndex,
  getQuestionPage,
  reportQuestionPage,
  listQuestionsPage,
  getCurriculumPage,
  listMaterialsPage,
  getMaterialPage,
  listGuidesPage,
  getGuidePage,
  getDraftPage,
  previewPlanPage,
  createPlanPage,
  getExamplePicture,
  getPlanPage,
  getSessionPage,
  markSessionPage,
  exportSessionPage,
  getPlanSessionPage,
  changeSessionPage,
  getReplanPage,
  replanPage,
  reportProgressPage,
  markUnmarkedPage,
  getChangePage,
  changePlanPage,
  getBusyPage,
  importBusyPage,
  getBusyRemovalPage,
  removeBusyPage,
  rotateCalendarPage,
  undoChangePage,
  deletePlanPage,
  exportPlanPage,
  getContentStylesheet,
  getStudyPage,
  markStudiedPage,
  getPlanStudyPage,
  getSiteAsset,
  getRobots,
  getSitemap,
  getLlms,
  getApiCatalog,
  answerMcpCall,
  getFavicon,
  getDocs,
  getErrorPage,
  getPrivacyPage,
  getOpenApi,
  getLiveHealth,
  getReadyHealth,
  getMetrics,
];
