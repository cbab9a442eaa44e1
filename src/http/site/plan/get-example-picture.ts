import { exportPlan, planFormat } from '../../../service/index.ts';
import { exampleKey, findExample } from '../../plans/example.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { page } from '../page-operation.ts';
import { PICTURE_HEADERS } from './picture-headers.ts';

/** The picture of the example plan. */
export const getExamplePicture = page(
  { operationId: 'getExamplePicture', path: '/example-plan.svg', summary: 'The picture of an example plan' },
  (call) => {
    const { release, hour } = exampleKey(call.deps);
    return answerPublic(call, { release, key: { hour }, changing: true }, async () => ({
      type: planFormat('svg').mediaType,
      body: exportPlan(call.deps.plans, await findExample(call.deps), 'svg'),
      headers: PICTURE_HEADERS,
    }));
  },
);
