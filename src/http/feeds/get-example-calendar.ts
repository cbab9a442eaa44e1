import { renderFile } from '../../service/index.ts';
import { CALENDAR_HEADERS, Calendar } from '../plans/calendar-file.ts';
import { exampleKey, findExample } from '../plans/example.ts';
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
    return answerPublic(call, { release, key: { hour } }, async () => ({
      type: CALENDAR_HEADERS['Content-Type'],
      body: renderFile(await findExample(call.deps), call.deps.publicUrl),
      headers: CALENDAR_HEADERS,
    }));
  },
);
