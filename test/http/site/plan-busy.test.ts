import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlan, findPlanByKey } from '../../../src/service/index.ts';
import { REQUEST, startService, type TestService } from '../../helpers/http.ts';
import { find, type Reader, readWithoutScript, type Seen, textOf } from './reader-without-script.ts';

let service: TestService;
let reader: Reader;
let key: string;
beforeEach(async () => {
  service = startService();
  reader = readWithoutScript(service.deps);
  ({ key } = await createPlan(service.deps.plans, REQUEST as never));
});
afterEach(() => service.close());

const calendarsOf = async () => (await findPlanByKey(service.deps.plans, key))?.request.busyCalendars ?? [];
const away = (day: string, ...more: string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z'],
    ...[`DTSTART;VALUE=DATE:${day}`, 'SUMMARY:Secret dinner', 'END:VEVENT', ...more, 'END:VCALENDAR', ''],
  ].join('\r\n');
const upload = async (fill: Record<string, string | Blob>) =>
  reader.send(await reader.open(`/p/${key}/busy`), { action: '/busy', button: 'Show what it takes' }, fill);

it('a busy calendar is looked at, accepted, shown by its name and removed, without script', async () => {
  const odd = ['BEGIN:VEVENT', 'UID:2', 'END:VEVENT'];
  const look = await upload({ busyFile: new File([away('20261207', ...odd)], 'Work.ics') });
  expect(look.status).toBe(200);
  expect(look.text).toContain('1 busy time read.');
  expect(look.text).toContain('Mon 7 Dec, 19:00–21:00');
  expect(look.text).toMatch(/1 thing in your file passed over ?work, line 9: .*DTSTART/);
  expect(look.html).not.toContain('Secret');
  expect(await calendarsOf()).toEqual([]);

  const accepted = await reader.send(look, { action: '/busy', button: 'Accept' });
  expect(accepted.text).toMatch(/work: 1 busy time on Mon 7 Dec, read on Mon 23 Nov/);
  expect(await calendarsOf()).toMatchObject([
    { name: 'work', intervals: [{ startsAt: '2026-12-07T05:00:00Z' }] },
  ]);

  const asked = await reader.open(`/p/${key}/busy/remove?name=work`);
  expect(await calendarsOf()).toHaveLength(1);
  await reader.send(asked, { action: '/busy/remove', button: 'Accept' });
  expect(await calendarsOf()).toEqual([]);
});

it('a typed name is that of the calendar', async () => {
  const look = await upload({ busyFile: new File([away('20261207')], 'export-1.ics'), name: 'My work' });
  await reader.send(look, { action: '/busy', button: 'Accept' });
  expect((await calendarsOf()).map(({ name }) => name)).toEqual(['my-work']);
});

it('times that came with the request are shown, and can be removed', async () => {
  const busy = [{ startsAt: '2026-12-07T18:00:00Z', endsAt: '2026-12-07T19:00:00Z' }];
  ({ key } = await createPlan(service.deps.plans, { ...REQUEST, busy } as never));
  const page = await reader.open(`/p/${key}/busy`);
  expect(page.text).toContain('1 busy time came with the request.');
  const asked = await reader.send(page, { action: '/change', button: 'Remove these' });
  await reader.send(asked, { action: '/change', button: 'Accept' });
  expect((await findPlanByKey(service.deps.plans, key))?.request.busy).toEqual([]);
});

const faultsOf = (page: Seen) => find(page, 'p', 'error').map(textOf);

it('a file that is none is refused at its field, and the name that was typed is kept', async () => {
  const nonsense = await upload({ busyFile: new File(['nonsense'], 'w.ics'), name: 'work' });
  expect(nonsense.path).toContain('/busy?draft=');
  expect(nonsense.elements.find(({ properties }) => properties.id === 'busyFile-faults')).toBeDefined();
  expect(nonsense.elements.find(({ properties }) => properties.id === 'name')?.properties.value).toBe('work');
});

it('a form without a file says so', async () => {
  const refused = await upload({});
  expect(faultsOf(refused)).toEqual(['Choose an .ics file first.']);
});
