import { renderFile } from '../../service/index.ts';
import { answerPublic } from '../caching.ts';
import { exampleKey, findExample } from '../example.ts';
import { operation } from '../operation.ts';
import { CALENDAR_HEADERS, Calendar } from '../plan-answers.ts';
import { publicContent } from '../responses.ts';

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
    return answerPublic(call, { release, key: { hour } }, async () => ({
      type: CALENDAR_HEADERS['Content-Type'],
      body: renderFile(await findExample(call.deps), call.deps.publicUrl),
      headers: CALENDAR_HEADERS,
    }));
  },
);
