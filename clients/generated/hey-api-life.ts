/** A plan's life by the functions that `@hey-api/openapi-ts` makes of the contract. */
import {
  changePlan,
  createPlan,
  deletePlan,
  getQuestion,
  listQuestions,
  previewPlan,
  recordProgress,
  replanPlan,
  type StudyRequest,
} from './hey-api';
import { client } from './hey-api/client.gen';

client.setConfig({ baseUrl: process.env.STEPLADDER_URL ?? '' });
const body: StudyRequest = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

const listed = await listQuestions({ query: { topic: ['statistics'], limit: 1 }, throwOnError: true });
const path = { id: listed.data.items[0]?.id ?? '' };
const question = await getQuestion({ path, query: { include: ['answer'] }, throwOnError: true });
console.log(question.data.topic, typeof question.data.answer?.shortAnswer);

console.log('preview', (await previewPlan({ body })).response?.status);
const { plan, key } = (await createPlan({ body, throwOnError: true })).data;
const at = (revision: number) => ({
  auth: key,
  path: { id: plan.id },
  headers: { 'If-Match': `"${revision}"` },
});
const marked = await recordProgress({
  auth: key,
  path: { id: plan.id, sessionId: plan.sessions[0]?.id ?? '' },
  body: { status: 'done' },
  throwOnError: true,
});
console.log('marked', marked.data.plan.sessions[0]?.status);
const stale = await changePlan({ ...at(1), body: { weeks: 10 } });
console.log('stale', stale.error?.code);
const changed = await changePlan({ ...at(2), body: { weeks: 10 }, throwOnError: true });
console.log('changed', changed.data.plan.request.weeks);
const replanned = await replanPlan({ ...at(3), query: { dryRun: true }, throwOnError: true });
console.log('replanned', replanned.data.plan.revision);
console.log('deleted', (await deletePlan(at(3))).response?.status);
