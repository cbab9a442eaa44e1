/** A plan from its preview to its end: `node plan.ts`. The service is at `STEPLADDER_URL`, or on this machine. */
import { openStepladder, type StudyRequest, unwrap } from 'stepladder-client';

const baseUrl = process.env.STEPLADDER_URL ?? 'http://127.0.0.1:8787';
const request: StudyRequest = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

const visitor = openStepladder({ baseUrl });
const preview = await unwrap(visitor.api.POST('/v1/plans/preview', { body: request }));
console.log(`A preview has ${preview.sessions.length} sessions.`);

// A repeat with the same Idempotency-Key makes no second plan.
const header = { 'Idempotency-Key': crypto.randomUUID() };
const created = await unwrap(visitor.api.POST('/v1/plans', { params: { header }, body: request }));
const again = await unwrap(visitor.api.POST('/v1/plans', { params: { header }, body: request }));
console.log(`The repeat answers ${again.plan.id === created.plan.id ? 'the same plan' : 'another plan'}.`);

const { api } = openStepladder({ baseUrl, key: created.key });
const { id } = created.plan;
const [first] = created.plan.sessions;
if (first === undefined) throw new Error('The plan is empty.');
const path = { id, sessionId: first.id };
const marked = await unwrap(
  api.PATCH('/v1/plans/{id}/sessions/{sessionId}', { params: { path }, body: { status: 'done' } }),
);
console.log(`The first session is ${marked.plan.sessions[0]?.status}.`);

// What changes the plan names the revision that it has seen; an older one is told so.
const ifMatch = (revision: number) => ({ path: { id }, header: { 'If-Match': `"${revision}"` } });
const stale = await api.PATCH('/v1/plans/{id}', { params: ifMatch(1), body: { weeks: 10 } });
console.log(`A change of revision 1 is ${stale.error?.code}.`);
const changed = await unwrap(
  api.PATCH('/v1/plans/{id}', { params: ifMatch(marked.plan.revision), body: { weeks: 10 } }),
);
console.log(`It has ${changed.plan.request.weeks} weeks.`);
const replanned = await unwrap(
  api.POST('/v1/plans/{id}/replan', {
    params: { ...ifMatch(changed.plan.revision), query: { dryRun: true } },
  }),
);
console.log(`A dry run leaves revision ${replanned.plan.revision}.`);

const deleted = await api.DELETE('/v1/plans/{id}', { params: ifMatch(changed.plan.revision) });
const feed = await fetch(created.calendar.url);
console.log(`Deleted: ${deleted.response.status}; its calendar: ${feed.status}.`);
