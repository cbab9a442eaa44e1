import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { post, startService, type TestService } from '../../helpers/http.ts';
import { REQUEST } from '../../helpers/plan-service.ts';
import { planOnce } from '../../helpers/planned-once.ts';
import { repairAlone } from '../../helpers/repair-alone.ts';

let service: TestService;
let plan: Pick<Plan, 'id' | 'sessions'>;
let key: string;
/** Leaves the plan as it is: where only the calendars are looked at. */
let keepSchedule: TestService['deps']['plans']['replan'];
beforeEach(async () => {
  service = startService();
  service.deps.plans.plan = planOnce;
  keepSchedule = service.deps.plans.replan;
  service.deps.plans.replan = repairAlone;
  ({ plan, key } = (await (await service.request('/v1/plans', post(REQUEST))).json()) as never);
});
afterEach(() => service.close());

interface Answer {
  plan: Plan;
  summary: string[];
  busy: {
    count: number;
    ignored: { calendar: string; line: number; reason: string }[];
    lost: { date: string; from: string; to: string }[];
  };
  items: { name: string; count: number; from?: string; to?: string }[];
  detail: string;
  errors: { pointer?: string; code: string; message: string; allowed?: string[] }[];
}

/** A calendar in which the person is away for whole days. */
const away = (...days: string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN'],
    ...days.flatMap((day, at) => [
      ...['BEGIN:VEVENT', `UID:${at}`, 'DTSTAMP:20261101T000000Z'],
      ...[`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'SUMMARY:Secret dinner', 'END:VEVENT'],
    ]),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');

async function send(method: string, path: string, body?: string | FormData, headers: object = {}) {
  const response = await service.request(`/v1/plans/${plan.id}/busy${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      'If-Match': '*',
      ...(typeof body === 'string' && { 'Content-Type': 'text/calendar' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return {
    status: response.status,
    etag: response.headers.get('ETag'),
    answer: (await response.json()) as Answer,
  };
}

const dayOf = (index: number) => plan.sessions[index]?.startsAt.slice(0, 10) ?? '';
const plannedOn = (answer: Answer, day: string) =>
  answer.plan.sessions.filter(({ startsAt, status }) => status === 'planned' && startsAt.startsWith(day));
const fileNamed = (name: string, text: string) => new File([text], name, { type: 'text/calendar' });
const formOf = (...parts: (File | string)[]) => {
  const form = new FormData();
  for (const part of parts) form.append('busy', part);
  return form;
};

describe('a busy calendar by name', () => {
  it('is kept, listed, replaced alone and removed, and the plan follows', async () => {
    const [first, second] = [dayOf(3), dayOf(6)];
    expect(first).not.toBe(second);
    await send('PUT', '/work', away(first));
    const both = await send('PUT', '/private', away(second));
    expect([plannedOn(both.answer, first), plannedOn(both.answer, second)]).toEqual([[], []]);
    expect((await send('GET', '')).answer.items).toMatchObject([
      { name: 'private', count: 1 },
      { name: 'work', count: 1, from: `${first}T05:00:00Z`, to: expect.stringContaining('T05:00:00Z') },
    ]);

    const replaced = await send('PUT', '/work', away('2026-12-25'));
    expect(plannedOn(replaced.answer, second)).toEqual([]);
    expect((await send('GET', '/work')).answer).toMatchObject({
      name: 'work',
      intervals: [{ startsAt: '2026-12-25T05:00:00Z', endsAt: '2026-12-26T05:00:00Z' }],
    });

    const removed = await send('DELETE', '/private');
    expect(removed.status).toBe(200);
    expect((await send('GET', '')).answer.items.map(({ name }) => name)).toEqual(['work']);
    const again = await send('DELETE', '/private');
    expect(again.status).toBe(404);
    expect(again.answer.errors).toMatchObject([{ allowed: ['work'] }]);
  });

  it('keeps times alone: no title of the file is stored or answered', async () => {
    const { answer } = await send('PUT', '/work', away(dayOf(3)));
    const stored = await service.deps.plans.store.findPlan(plan.id);
    expect(JSON.stringify([answer, stored])).not.toContain('Secret');
    expect(stored?.request.busyCalendars).toHaveLength(1);
    expect(answer.plan.request).not.toHaveProperty('busyCalendars');
  });

  it('leaves the plan at its revision where the same file comes again', async () => {
    const first = await send('PUT', '/work', away(dayOf(3)));
    const again = await send('PUT', '/work', away(dayOf(3)));
    expect(again.etag).toBe(first.etag);
    expect(again.answer.busy).toEqual({ count: 1, ignored: [], lost: [] });
  });

  it('leaves the times that came with the request, and a change of the request leaves it', async () => {
    const inline = [{ startsAt: '2026-12-30T18:00:00Z', endsAt: '2026-12-30T19:00:00Z' }];
    await send('PUT', '/work', away(dayOf(3)));
    const changed = await service.request(`/v1/plans/${plan.id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${key}`, 'If-Match': '*', 'Content-Type': 'application/json' },
      body: JSON.stringify({ busy: inline }),
    });
    const answer = (await changed.json()) as Answer;
    expect(answer.plan.request.busy).toEqual(inline);
    expect(plannedOn(answer, dayOf(3))).toEqual([]);
    expect((await send('GET', '')).answer.items).toMatchObject([{ name: 'work', count: 1 }]);
  });

  it.each([
    ['Work', 400],
    ['a_b', 400],
    ['a'.repeat(41), 400],
    ['a'.repeat(40), 200],
    ['0-9', 200],
  ])('may be called %s: %i', async (name, status) => {
    const sent = await send('PUT', `/${name}`, away('2026-12-25'));
    expect(sent.status).toBe(status);
    if (status === 400) expect(sent.answer.detail).toContain('1 to 40 lower-case letters, digits and "-"');
  });

  it('is one of ten at most', async () => {
    service.deps.plans.replan = keepSchedule;
    for (let at = 0; at < 10; at++)
      expect((await send('PUT', `/c${at}`, away('2026-12-25'))).status).toBe(200);
    const eleventh = await send('PUT', '/c10', away('2026-12-25'));
    expect(eleventh.status).toBe(422);
    expect(eleventh.answer.errors).toMatchObject([{ code: 'too_many_calendars' }]);
    expect((await send('PUT', '/c3', away('2026-12-26'))).status).toBe(200);
  }, 30_000);

  it('holds 5,000 times at most together with the others', async () => {
    const nightly = (hour: number) =>
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', 'BEGIN:VEVENT', 'UID:a'],
        ...['DTSTAMP:20261101T000000Z', `DTSTART:20261201T0${hour}0000Z`, 'DURATION:PT30S'],
        `RRULE:FREQ=DAILY;COUNT=2600;BYMINUTE=${Array.from({ length: 60 }, (_, at) => at).join()}`,
        ...['END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n');
    expect((await send('PUT', '/one', nightly(8))).answer.busy?.count).toBe(2600);
    const second = await send('PUT', '/two', nightly(9));
    expect(second.status).toBe(422);
    expect(second.answer.errors).toMatchObject([
      {
        code: 'too_many_times',
        message: expect.stringContaining('at most 5,000 times together; these are 5,200'),
      },
    ]);
  }, 30_000);
});

describe('a look before applying', () => {
  it('says which evenings go, and stores nothing', async () => {
    const day = dayOf(3);
    const dry = await send('PUT', '/work?dryRun=true', away(day));
    expect(dry.status).toBe(200);
    expect(dry.answer.busy.lost.map(({ date }) => date)).toEqual([day]);
    expect(plannedOn(dry.answer, day)).toEqual([]);
    expect(dry.answer.summary.length).toBeGreaterThan(0);
    expect(dry.etag).toBe('"1"');
    expect((await send('GET', '')).answer.items).toEqual([]);
  });

  it('says the hours on the person’s clock, and only what was free before', async () => {
    const { availability, timeZone } = REQUEST as {
      availability: { from: string; to: string }[];
      timeZone: string;
    };
    expect(timeZone).toBe('America/New_York');
    const day = dayOf(3);
    const { answer } = await send('PUT', '/work?dryRun=true', away(day));
    const { from, to } = answer.busy.lost[0] ?? {};
    expect(availability).toContainEqual(expect.objectContaining({ from, to }));
    await send('PUT', '/private', away(day));
    expect((await send('PUT', '/work?dryRun=true', away(day))).answer.busy.lost).toEqual([]);
  });

  it('does not count as lost what is past', async () => {
    const day = dayOf(3);
    service.deps.plans.clock = () => Date.parse(`${day}T12:00:00Z`) + 3 * 86_400_000;
    expect((await send('PUT', '/work?dryRun=true', away(day))).answer.busy.lost).toEqual([]);
  });
});

describe('several files in one upload', () => {
  it('are called as their files are', async () => {
    const form = formOf(
      fileNamed('Ärzte & Co.ics', away(dayOf(3))),
      fileNamed('C:\\cal\\Work.ICS', away(dayOf(6))),
      away('2026-12-25'),
    );
    const { status, answer } = await send('POST', '', form);
    expect(status).toBe(200);
    expect(answer.busy.count).toBe(3);
    expect((await send('GET', '')).answer.items.map(({ name }) => name)).toEqual([
      'arzte-co',
      'default',
      'work',
    ]);
    expect([plannedOn(answer, dayOf(3)), plannedOn(answer, dayOf(6))]).toEqual([[], []]);
  });

  it('say which of them is wrong, and none is kept', async () => {
    const form = formOf(fileNamed('good.ics', away(dayOf(3))), fileNamed('bad.ics', 'Monday'));
    const { status, answer } = await send('POST', '', form);
    expect(status).toBe(422);
    expect(answer.detail).toMatch(/^“bad”: /);
    expect((await send('GET', '')).answer.items).toEqual([]);
  });

  it('are not called the same', async () => {
    const { status, answer } = await send(
      'POST',
      '',
      formOf(fileNamed('a.ics', away('2026-12-25')), fileNamed('A.ics', away('2026-12-26'))),
    );
    expect(status).toBe(422);
    expect(answer.errors).toMatchObject([
      { code: 'duplicate_name', message: expect.stringContaining('Two files are called “a”') },
    ]);
  });

  it('tell by file and line what was passed over, and why', async () => {
    const odd = away(dayOf(3)).replace(
      'BEGIN:VEVENT',
      'BEGIN:VEVENT\r\nUID:z\r\nSUMMARY:no start\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    );
    const { answer } = await send(
      'POST',
      '',
      formOf(fileNamed('odd.ics', odd), fileNamed('fine.ics', away('2026-12-25'))),
    );
    expect(answer.busy).toMatchObject({ count: 2, ignored: [{ calendar: 'odd', line: 4 }] });
    expect(answer.busy.ignored[0]?.reason).toContain('DTSTART');
  });
});

describe('an upload', () => {
  it.each<[string, string | FormData, object, number]>([
    ['a file that ends early', 'BEGIN:VCALENDAR\r\n', {}, 422],
    ['another type', '{}', { 'Content-Type': 'application/json' }, 415],
    ['1.4 MB', 'x'.repeat(1_400_000), {}, 413],
    ['a form without a calendar', new FormData(), {}, 422],
  ])('of %s is refused, and the plan is left alone', async (_, body, headers, status) => {
    expect((await send('POST', '', body, headers)).status).toBe(status);
    expect((await send('GET', '')).etag).toBe('"1"');
  });

  it('with a field that is not known is refused, with the one that was meant', async () => {
    const form = formOf(away('2026-12-25'));
    form.append('buzy', away('2026-12-26'));
    const { status, answer } = await send('POST', '', form);
    expect(status).toBe(422);
    expect(answer.errors).toMatchObject([{ pointer: '/buzy', code: 'unknown_field', didYouMean: 'busy' }]);
  });

  it.each(['utf-16le', 'utf-16be'])('in %s is read', async (encoding) => {
    const units = Buffer.from(`\ufeff${away(dayOf(3))}`, 'utf16le');
    const bytes = encoding === 'utf-16le' ? units : units.swap16();
    const form = formOf(new File([bytes], 'wide.ics'));
    expect((await send('POST', '?dryRun=true', form)).answer.busy).toMatchObject({ count: 1, ignored: [] });
  });
});

describe('a preview', () => {
  const preview = async (form: FormData) => {
    const response = await service.request('/v1/plans/preview', { method: 'POST', body: form });
    return { status: response.status, answer: (await response.json()) as Plan & Pick<Answer, 'errors'> };
  };

  it('takes several files, and echoes their times beside those of the request', async () => {
    const inline = [{ startsAt: '2026-12-30T18:00:00Z', endsAt: '2026-12-30T19:00:00Z' }];
    const form = formOf(fileNamed('a.ics', away('2026-12-02')), fileNamed('b.ics', away('2026-12-03')));
    form.set('request', JSON.stringify({ ...REQUEST, busy: inline }));
    const { status, answer } = await preview(form);
    expect(status).toBe(200);
    expect(answer.request.busy.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-12-02',
      '2026-12-03',
      '2026-12-30',
    ]);
    expect(answer.sessions.filter(({ startsAt }) => startsAt.startsWith('2026-12-02'))).toEqual([]);
  });

  it('refuses two requests in one form', async () => {
    const form = new FormData();
    for (let time = 0; time < 2; time++) form.append('request', JSON.stringify(REQUEST));
    const { status, answer } = await preview(form);
    expect(status).toBe(422);
    expect(answer.errors).toMatchObject([{ pointer: '/request' }]);
  });
});
