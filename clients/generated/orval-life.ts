/** A plan's life by the functions that orval makes of the contract. */
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
} from './orval/client';

const request: StudyRequest = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

const listed = await listQuestions({ topic: ['statistics'], limit: 1 });
if (listed.status !== 200) throw new Error(`listed: ${listed.status}`);
const question = await getQuestion(listed.data.items[0]?.id ?? '', { include: ['answer'] });
if (question.status !== 200) throw new Error(`question: ${question.status}`);
console.log(question.data.topic, typeof question.data.answer?.shortAnswer);

const preview = await previewPlan(request);
console.log('preview', preview.status);
const created = await createPlan(request);
if (created.status !== 201) throw new Error(`created: ${created.status}`);
const { plan, key } = created.data;
const withKey = (revision?: number) => ({
  headers: { Authorization: `Bearer ${key}`, ...(revision && { 'If-Match': `"${revision}"` }) },
});
const marked = await recordProgress(plan.id, plan.sessions[0]?.id ?? '', { status: 'done' }, withKey());
if (marked.status !== 200) throw new Error(`marked: ${marked.status}`);
console.log('marked', marked.data.plan.sessions[0]?.status);
const stale = await changePlan(plan.id, { weeks: 10 }, undefined, withKey(1));
console.log('stale', stale.status === 412 && stale.data.code);
const changed = await changePlan(plan.id, { weeks: 10 }, undefined, withKey(2));
if (changed.status !== 200) throw new Error(`changed: ${changed.status}`);
console.log('changed', changed.data.plan.request.weeks);
const replanned = await replanPlan(plan.id, { dryRun: true }, withKey(3));
console.log('replanned', replanned.status === 200 && replanned.data.plan.revision);
console.log('deleted', (await deletePlan(plan.id, withKey(3))).status);
