import fc from 'fast-check';
import { hostileBody, hostileText, hostileValue, spoil } from './hostile-values.ts';
import { held } from './known.ts';
import { type FuzzedOperation, namedSchemas } from './operations.ts';
import { mostly, valuesOf } from './values.ts';

/** A calendar with one event, and the same spoiled. */
const calendar = fc
  .tuple(
    fc.constantFrom('', 'RRULE:FREQ=DAILY;COUNT=9', 'RRULE:FREQ=SECONDLY', 'DURATION:P1000D'),
    hostileText,
  )
  .map(([line, summary]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20261207T230000Z',
      'DTEND:20261208T003000Z',
      line,
      `SUMMARY:${summary}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );

const FIELDS =
  'busyFile,confirm,date,days-0,feed,from,from-0,grade,grade-q01,hours,interview,keepBusy,kind,level,move,name,reminder,request,revision,role,session,status,text,to,to-0,unmarked,until,weeks,zone';
const FORM_VALUES = [
  'mid',
  'Europe/Berlin',
  'mon',
  '19:00',
  '21:00',
  '1',
  'done',
  'skipped',
  'link',
  'yes',
  'full',
];
const form = fc
  .dictionary(
    fc.oneof(fc.constantFrom(...FIELDS.split(',')), hostileText),
    fc.oneof(fc.constantFrom(...FORM_VALUES), fc.constant(held('etag').replace(/"/g, '')), hostileText),
    { maxKeys: 6 },
  )
  .map((fields) => new URLSearchParams(fields).toString());

type Body = { type: string; text: string } | undefined;

/** Bodies of an operation: right ones, ones that are wrong in one place, and hostile ones. */
export function bodiesOf({ bodies, method, path }: FuzzedOperation): fc.Arbitrary<Body> {
  const isPage = bodies.length === 0 && method === 'POST' && !path.startsWith('/v1/');
  if (isPage) return form.map((text) => ({ type: 'application/x-www-form-urlencoded', text }));
  if (bodies.length === 0)
    return mostly(
      fc.constant<Body>(undefined),
      hostileBody.map((text) => ({ type: 'application/json', text })),
    );
  const kinds = bodies.map(({ type, schema, example }) => {
    if (type === 'text/calendar') return mostly(calendar, hostileBody).map((text) => ({ type, text }));
    if (!type.endsWith('json')) return hostileBody.map((text) => ({ type, text }));
    const valid = valuesOf(schema, namedSchemas);
    const value =
      example === undefined
        ? valid
        : fc.oneof(
            fc.constant(example),
            // One field more than the example, so that most of them mean something.
            fc.tuple(valid, fc.nat()).map(([other, at]) => withOneField(example, other, at)),
          );
    const spoiled = fc
      .tuple(value, fc.nat({ max: 999 }), hostileValue)
      .map(([good, at, bad]) => spoil(good, at, bad));
    return fc
      .oneof(
        { weight: 5, arbitrary: value.map((each) => JSON.stringify(each)) },
        { weight: 4, arbitrary: spoiled.map((each) => JSON.stringify(each) ?? '') },
        { weight: 1, arbitrary: hostileBody },
      )
      .map((text) => ({ type, text }));
  });
  return fc.oneof(...kinds);
}

function withOneField(example: unknown, other: unknown, at: number): unknown {
  const fields = Object.entries(other ?? {});
  const field = fields[at % Math.max(1, fields.length)];
  return field ? { ...(example as object), [field[0]]: field[1] } : example;
}
