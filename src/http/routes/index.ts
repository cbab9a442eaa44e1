import { changePlan } from './change-plan.ts';
import { changePlanPage } from './change-plan-page.ts';
import { changeSessionPage } from './change-session-page.ts';
import { createPlan } from './create-plan.ts';
import { createPlanPage } from './create-plan-page.ts';
import { deletePlan } from './delete-plan.ts';
import { deletePlanPage } from './delete-plan-page.ts';
import { exportPlanPage } from './export-plan-page.ts';
import { getAnswer } from './get-answer.ts';
import { getCalendarFeed } from './get-calendar-feed.ts';
import { getChangePage } from './get-change-page.ts';
import { getCurrentRelease } from './get-current-release.ts';
import { getCurriculum } from './get-curriculum.ts';
import { getCurriculumPage } from './get-curriculum-page.ts';
import { getDocs } from './get-docs.ts';
import { getDocsAsset } from './get-docs-asset.ts';
import { getErrorPage } from './get-error-page.ts';
import { getExampleCalendar } from './get-example-calendar.ts';
import { getExamplePicture } from './get-example-picture.ts';
import { getExamplePlan } from './get-example-plan.ts';
import { getGuide } from './get-guide.ts';
import { getGuidePage } from './get-guide-page.ts';
import { getIndex } from './get-index.ts';
import { getLiveHealth } from './get-live-health.ts';
import { getMaterial } from './get-material.ts';
import { getMaterialPage } from './get-material-page.ts';
import { getOembed } from './get-oembed.ts';
import { getOpenApi } from './get-open-api.ts';
import { getPlan } from './get-plan.ts';
import { getPlanPage } from './get-plan-page.ts';
import { getPlanSessionPage } from './get-plan-session-page.ts';
import { getQuestion } from './get-question.ts';
import { getQuestionEmbed } from './get-question-embed.ts';
import { getQuestionPage } from './get-question-page.ts';
import { getReadyHealth } from './get-ready-health.ts';
import { getSessionPage } from './get-session-page.ts';
import { getSiteAsset } from './get-site-asset.ts';
import { getSkillMap } from './get-skill-map.ts';
import { getTopic } from './get-topic.ts';
import { importBusy } from './import-busy.ts';
import { importBusyPage } from './import-busy-page.ts';
import { listGuides } from './list-guides.ts';
import { listGuidesPage } from './list-guides-page.ts';
import { listLevels } from './list-levels.ts';
import { listMaterials } from './list-materials.ts';
import { listMaterialsPage } from './list-materials-page.ts';
import { listQuestions } from './list-questions.ts';
import { listQuestionsPage } from './list-questions-page.ts';
import { listRoles } from './list-roles.ts';
import { listSkillMaps } from './list-skill-maps.ts';
import { listTopics } from './list-topics.ts';
import { markSessionPage } from './mark-session-page.ts';
import { previewPlan } from './preview-plan.ts';
import { previewPlanPage } from './preview-plan-page.ts';
import { recordProgress } from './record-progress.ts';
import { replanPage } from './replan-page.ts';
import { replanPlan } from './replan-plan.ts';
import { reportMissedPage } from './report-missed-page.ts';
import { rotateCalendar } from './rotate-calendar.ts';
import { rotateCalendarPage } from './rotate-calendar-page.ts';
import { upgradePlan } from './upgrade-plan.ts';

/** Every operation. An address without parameters stands before one with them that it would also fit. */
export const operations = [
  listQuestions,
  getQuestion,
  getAnswer,
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
  getCurrentRelease,
  previewPlan,
  createPlan,
  getExamplePlan,
  getExampleCalendar,
  getPlan,
  changePlan,
  deletePlan,
  recordProgress,
  replanPlan,
  importBusy,
  upgradePlan,
  rotateCalendar,
  getCalendarFeed,
  getQuestionEmbed,
  getOembed,
  getIndex,
  getQuestionPage,
  listQuestionsPage,
  getCurriculumPage,
  listMaterialsPage,
  getMaterialPage,
  listGuidesPage,
  getGuidePage,
  previewPlanPage,
  createPlanPage,
  getExamplePicture,
  getPlanPage,
  getSessionPage,
  markSessionPage,
  getPlanSessionPage,
  changeSessionPage,
  replanPage,
  reportMissedPage,
  getChangePage,
  changePlanPage,
  importBusyPage,
  rotateCalendarPage,
  deletePlanPage,
  exportPlanPage,
  getSiteAsset,
  getDocs,
  getDocsAsset,
  getErrorPage,
  getOpenApi,
  getLiveHealth,
  getReadyHealth,
];
