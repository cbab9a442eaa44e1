import { exportPlan, planFormat } from '../../service/index.ts';
import { exampleKey, findExample } from '../plans/example.ts';
import { Calendar, fileHeaders } from '../plans/plan-files.ts';
import { answerPublic } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';

/** The example plan as a calendar file. */
export const getExampleCalendar = operation(
  {
    operationId: 'getExampleCalendar',
    method: 'get',
    path: '/v1/plans/example.ics',
    tag: 'plans',
    summary: 'Get an example calendar',
    description: 'The example plan as a calendar file.',
    responses: publicContent({ 'text/calendar': Calendar }, 'The calendar.'),
    errors: ['unavailable'],
  },
  (call) => {
    const { release, hour } = exampleKey(call.deps);
    return answerPublic(call, { release, key: { hour }, changing: true }, async () => ({
      type: planFormat('ics').mediaType,
      body: exportPlan(call.deps.plans, await findExample(call.deps), 'ics'),
      headers: fileHeaders('ics', 'inline'),
    }));
  },
);
