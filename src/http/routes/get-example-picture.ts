import { exportPicture } from '../../service/index.ts';
import { answerPublic } from '../caching.ts';
import { exampleKey, findExample } from '../example.ts';
import { page } from '../page-operation.ts';
import { PICTURE_HEADERS } from '../plan-answers.ts';

/** The picture of the example plan. */
export const getExamplePicture = page(
  { operationId: 'getExamplePicture', path: '/example-plan.svg', summary: 'The picture of an example plan' },
  (call) => {
    const { release, hour } = exampleKey(call.deps);
    return answerPublic(call, { release, key: { hour } }, async () => ({
      type: PICTURE_HEADERS['Content-Type'],
      body: exportPicture(call.deps.plans, await findExample(call.deps), { isFile: true }),
      headers: PICTURE_HEADERS,
    }));
  },
);
