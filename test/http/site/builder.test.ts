import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { startService, type TestService } from '../../helpers/http.ts';
import {
  fieldsOf,
  find,
  type Reader,
  readWithoutScript,
  type Seen,
  textOf,
} from './reader-without-script.ts';

let service: TestService;
let reader: Reader;

beforeEach(() => {
  service = startService();
  reader = readWithoutScript(service.deps);
});
afterEach(() => service.close());

const preview = async (fill: Parameters<Reader['send']>[2] = {}) =>
  reader.send(
    await reader.open('/'),
    { action: '/preview', button: 'Preview' },
    { zone: 'Europe/Berlin', ...fill },
  );

const busyCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//test//EN',
  'BEGIN:VEVENT',
  'UID:a',
  'DTSTAMP:20261101T000000Z',
  'DTSTART:20261202T180000Z',
  'DTEND:20261202T190000Z',
  'SUMMARY:Secret meeting',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const faultAt = (page: Seen, field: string) =>
  page.elements.filter(({ properties }) => properties.id === `${field}-faults`).map(textOf);

describe('the builder without script', () => {
  it('shows a plan before anything is stored', async () => {
    const page = await preview();
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('private, no-store');
    expect(page.text).toContain('2 sessions in 12 weeks');
    expect(find(page, 'svg', 'pp')).toHaveLength(1);
    expect(page.text).toContain('If you follow it you will recall about 0');
    expect(page.text).toContain('your own memory decides');
  });

  it('keeps every value that was chosen', async () => {
    const page = await preview({
      level: 'senior',
      weeks: '9',
      'known-statistics': '3',
      hours: '6',
      'away-from-0': '2026-12-24',
    });
    const form = find(page, 'form').find(({ properties }) => properties.action === '/preview');
    const values = Object.fromEntries(fieldsOf(form as never));
    expect(values).toMatchObject({
      level: 'senior',
      weeks: '9',
      'known-statistics': '3',
      hours: '6',
      'away-from-0': '2026-12-24',
      'from-0': '19:00',
      zone: 'Europe/Berlin',
    });
  });

  it('says at each field what is wrong there, and keeps it', async () => {
    const page = await preview({
      zone: 'Europe/Berln',
      hours: 'many',
      'days-0': [],
      'to-1': '08:00',
      until: 'date',
      interview: '2026-12-01',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('That does not make a plan yet.');
    expect(faultAt(page, 'hours')).toHaveLength(1);
    expect(faultAt(page, 'days-0')).toEqual(['At least one day is needed.']);
    const hours = page.elements.find(({ properties }) => properties.id === 'hours');
    expect(hours?.properties.value).toBe('many');
    expect(hours?.properties.ariaInvalid).toBe('true');
    expect(String(hours?.properties.ariaDescribedBy)).toContain('hours-faults');
  });

  it('says everything at once, whoever finds it: schema, planner or content', async () => {
    const page = await preview({
      zone: 'Europe/Berln',
      hours: 'many',
      'days-0': [],
      'to-1': '08:00',
      until: 'date',
      interview: '2026-12-01',
      'known-statistics': '9',
    });
    expect(faultAt(page, 'zone').join()).toContain('Europe/Berlin');
    const fields = ['hours', 'days-0', 'to-1', 'interview', 'known-statistics'];
    expect(fields.filter((field) => faultAt(page, field).length !== 1)).toEqual([]);
    const alone = await preview({ zone: 'Europe/Berln' });
    expect(find(alone, 'p', 'error')).toHaveLength(1);
  });

  it('says dates as people do, in what is theirs to read', async () => {
    const page = await preview({ until: 'date', interview: '2026-12-01' });
    expect(faultAt(page, 'interview').join()).toContain('Mon 7 Dec 2026');
    expect(faultAt(page, 'interview').join()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('says which constraint leaves no plan', async () => {
    service.deps.plans.plan = async () => ({
      ok: false,
      infeasible: { constraint: 'H12', pointer: '/availability', message: 'No window holds a session.' },
    });
    const page = await preview();
    expect(page.status).toBe(200);
    expect(faultAt(page, 'windows')).toEqual(['No window holds a session.']);
  });

  it('gives more rows when asked, and plans nothing', async () => {
    const first = await reader.open('/');
    const page = await reader.send(
      first,
      { action: '/preview', button: 'More times' },
      { 'from-2': '07:00' },
    );
    expect(page.status).toBe(200);
    expect(find(page, 'fieldset', 'window')).toHaveLength(4);
    expect(find(page, 'svg', 'pp')).toHaveLength(0);
  });

  it('takes the busy times of a file, and carries them along', async () => {
    const busyFile = new File([busyCalendar], 'busy.ics', { type: 'text/calendar' });
    const page = await preview({ busyFile });
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('Secret');
    const again = await reader.send(page, { action: '/preview', button: 'Preview' });
    const busy = again.elements.find(({ properties }) => properties.name === 'busy');
    expect(JSON.parse(String(busy?.properties.value))).toHaveLength(1);
    const refused = await preview({ busyFile, zone: 'Europe/Berln' });
    expect(faultAt(refused, 'busyFile').join()).toContain('Choose your file once more');
    const broken = await preview({ busyFile: new File(['nonsense'], 'busy.ics') });
    expect(faultAt(broken, 'busyFile')).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('has an address of its own, which shows the same again, for an hour', async () => {
    const page = await preview({ level: 'senior' });
    expect(page.path).toMatch(/^\/plan\/drafts\/[\w-]{22}$/);
    const again = await reader.open(page.path);
    expect(again.text).toContain('2 sessions in 12 weeks');
    const other = await preview({ level: 'entry' });
    expect(other.path).not.toBe(page.path);
    const later = service.deps.plans.clock() + 3_600_000;
    service.deps.plans.clock = () => later;
    const gone = await reader.open(page.path);
    expect([gone.status, gone.text.includes('kept for an hour')]).toEqual([404, true]);
  });
});

describe('making the plan', () => {
  it('makes what was shown and goes to its page, once however often the button is pressed', async () => {
    const shown = await preview();
    const create = { action: '/plans', button: 'Create' };
    const first = await reader.send(shown, create);
    const second = await reader.send(shown, create);
    expect(first.path).toMatch(/^\/p\/sl_plan_[\w-]{22}$/);
    expect(second.path).toBe(first.path);
    expect(first.text).toContain('Keep this address.');
  });

  it('makes none where the form has changed since, and shows first what it makes now', async () => {
    const create = { action: '/plans', button: 'Create' };
    const changed = await reader.send(await preview(), create, { weeks: '9' });
    expect(changed.path).toMatch(/^\/plan\/drafts\/[\w-]{22}\?changed=yes$/);
    expect(changed.text).toContain('You changed the form after you had seen the plan, so none was made.');
    expect((await reader.send(changed, create)).path).toMatch(/^\/p\/sl_plan_[\w-]{22}$/);
    const cleared = await reader.send(await preview(), create, { 'days-0': [], 'days-1': [] });
    expect(faultAt(cleared, 'days-0')).toHaveLength(1);
  });

  it('makes it with a file that was chosen and read already', async () => {
    const busyFile = new File([busyCalendar], 'busy.ics', { type: 'text/calendar' });
    const shown = await preview({ busyFile });
    const made = await reader.send(shown, { action: '/plans', button: 'Create' }, { busyFile });
    expect(made.path).toMatch(/^\/p\/sl_plan_[\w-]{22}$/);
  });

  it('says that its address is all there is, until it is no longer new', async () => {
    const { path } = await reader.send(await preview(), { action: '/plans', button: 'Create' });
    const later = service.deps.clock() + 600_000;
    service.deps.clock = () => later;
    expect((await reader.open(path)).text).not.toContain('Keep this address.');
  });

  it('shows the builder again where it is too late for it', async () => {
    const shown = await preview({ start: '2026-11-24', weeks: '8' });
    service.deps.plans.clock = () => Date.UTC(2027, 0, 15);
    const page = await reader.send(shown, { action: '/plans', button: 'Create' });
    expect(page.status).toBe(200);
    expect(faultAt(page, 'start')).toHaveLength(1);
    const start = page.elements.find(({ properties }) => properties.id === 'start');
    expect(start?.properties.value).toBe('2026-11-24');
  });

  it('refuses the form of another site', async () => {
    const app = createApp(service.deps);
    const send = (headers: Record<string, string>) =>
      app.request('/preview', {
        method: 'POST',
        body: new URLSearchParams({ zone: 'UTC', more: 'x' }),
        headers: { Host: 'stepladder.test', ...headers },
      });
    const statuses = await Promise.all(
      [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site', Origin: 'null' },
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
        { Origin: 'https://stepladder.test' },
        {},
      ].map(async (headers) => (await send(headers as Record<string, string>)).status),
    );
    expect(statuses).toEqual([400, 400, 400, 400, 303, 303, 303]);
  });

  it.each(['', 'k', `${'x'.repeat(22)}.key`])(
    'refuses "%s" of a button, whose key might be anybody’s, as a page',
    async (create) => {
      const body = new URLSearchParams({ create });
      const response = await createApp(service.deps).request('/plans', { method: 'POST', body });
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    },
  );
});
