import type { Page } from 'playwright-core';
import { askForPlan } from './make-plan.ts';
import type { Site } from './open-browser.ts';

/** What is known of the plans whose pages are looked at. */
export interface PageStates {
  /** Name → address of every page, and of its states: empty, filled, refused, shown before it is accepted, done. */
  addresses: [name: string, path: string][];
  /** The plan's page. */
  plan: string;
}

type Addresses = PageStates['addresses'];

const PUBLIC: Addresses = [
  ['front', '/'],
  ['questions', '/questions'],
  ['nothing-found', '/questions?q=zzzzzzzz'],
  ['question', '/questions/bias-variance-tradeoff'],
  ['question-reported', '/questions/bias-variance-tradeoff?reported=yes'],
  ['report-empty', '/questions/bias-variance-tradeoff?reported=empty'],
  ['answer', '/questions/lora-qlora-and-full-fine-tuning'],
  ['curriculum', '/curriculum'],
  ['materials', '/materials'],
  ['material', '/materials/mock-coding'],
  ['guides', '/guides'],
  ['guide', '/guides/red-flags'],
  ['study', '/study'],
  ['study-card', '/study?topic=statistics'],
  ['study-end', '/study?topic=statistics&at=99'],
  ['error', '/errors/infeasible'],
  ['privacy', '/privacy'],
  ['nowhere', '/nowhere'],
  ['no-plan', '/p/sl_plan_nothing'],
];

/** Goes through the lives of two plans as somebody without script does, and keeps the address of each state on the way. */
export async function listStates(site: Site): Promise<PageStates> {
  const page = await site.newPage({ javaScriptEnabled: false });
  const go: Walk = { page, here: () => page.url().replace(site.url, '') };
  const refused = await askForPlan(page, 'Europe/Berln').then(go.here);
  const preview = await askForPlan(page, 'Europe/Berlin').then(go.here);
  await page.click('#create button');
  const plan = go.here().replace(/\?.*/, '');
  const sessions = await walkSessions(go, plan);
  const changes = await walkChanges(go, plan);
  const busy = await walkBusy(go, plan);
  await askForPlan(page, 'Europe/Berlin');
  await page.click('#create button');
  const created = go.here();
  const renewed = await renewCalendar(go);
  await page.context().close();
  return {
    plan,
    addresses: [
      ...PUBLIC,
      ['refused', refused],
      ['preview', preview],
      ['plan', plan],
      ['plan-new', created],
      ['calendar-renewed', renewed],
      ['nothing-said', `${plan}?past=nothing`],
      ['nothing-due', `${plan}/study`],
      ...sessions,
      ...changes,
      ...busy,
    ],
  };
}

interface Walk {
  page: Page;
  /** The address that is open. */
  here: () => string;
}

/** The calendar of the plan whose page is open gets a new address. */
async function renewCalendar({ page, here }: Walk): Promise<string> {
  await page.click('summary:text-is("Give a calendar a new address")');
  await page.locator('[name=confirm]').first().check();
  await page.click('button:text-is("New address")');
  return here();
}

/** The first session is done; the second's move is refused first, and then made to a time that is offered. */
async function walkSessions({ page, here }: Walk, plan: string): Promise<Addresses> {
  await page.goto(plan);
  const rows = page.locator('.session-row a');
  const [first = '', second = ''] = await rows.evaluateAll((links) =>
    links.slice(0, 2).map((link) => link.getAttribute('href') ?? ''),
  );
  await page.goto(first);
  await page.click('.mark-bar button');
  const marked = here();
  await page.goto(second);
  await page.fill('[name=time]', '04:00');
  await page.click('button:has-text("Move it")');
  const refused = here().replace(/#.*/, '');
  await page.locator('fieldset:has(legend:text-matches("^Free near|free outside")) button').first().click();
  const moved = here();
  await page.goto(plan);
  const calendar = await page.request.get(await page.inputValue('#feed'));
  const [link = ''] = /http\S+\/s\/\S+/.exec((await calendar.text()).replaceAll('\r\n ', '')) ?? [];
  const id = second.split('/').pop();
  return [
    ['session', second],
    ['session-refused', refused],
    ['session-moved', moved],
    ['session-by-link', new URL(link).pathname],
    ['session-done', marked],
    ['study-session', `${plan}/study?session=${id}`],
    ['study-session-end', `${plan}/study?session=${id}&at=99`],
  ];
}

/** One change of the times is accepted; another is only looked at; a third is refused. */
async function walkChanges({ page, here }: Walk, plan: string): Promise<Addresses> {
  const change = async (edit: () => Promise<void>) => {
    await page.goto(`${plan}/change`);
    await edit();
    await page.click('.steps-form > button:last-of-type');
    return here();
  };
  const dropDay = (place: number) => () => page.locator('[name=days-0]:checked').nth(place).uncheck();
  await change(dropDay(0));
  await page.click('button:text-is("Accept")');
  const accepted = here();
  const refused = await change(() => page.fill('[name=zone]', 'Europe/Berln'));
  const unmoved = await change(async () => {
    await page.click('summary:text-is("Fine tuning")');
    await page.fill('[name=reminder]', '45');
  });
  const difference = await change(dropDay(0));
  return [
    ['plan-changed', accepted],
    ['change', `${plan}/change`],
    ['change-refused', refused],
    ['difference', difference],
    ['difference-afresh', `${difference}&mode=rebuild`],
    ['no-session-changes', unmoved],
    ['nothing-changes', `${plan}/replan?mode=repair`],
  ];
}

/** A file that is none is refused, one calendar is kept, and another only looked at. */
async function walkBusy({ page, here }: Walk, plan: string): Promise<Addresses> {
  const send = async (name: string, text: string) => {
    await page.goto(`${plan}/busy`);
    const file = { name, mimeType: 'text/calendar', buffer: Buffer.from(text) };
    await page.setInputFiles('[name=busyFile]', file);
    await page.click('form button');
    return here();
  };
  const refused = await send('work.ics', 'nonsense');
  await send('work.ics', busyOn('20261212', '20261214'));
  await page.click('button:text-is("Accept")');
  const difference = await send('family.ics', busyOn('20261219', '20261221'));
  return [
    ['busy', `${plan}/busy`],
    ['busy-refused', refused],
    ['busy-difference', difference],
    ['busy-removal', `${plan}/busy/remove?name=work`],
  ];
}

/** A calendar with one absence; the second day is the first that is free again (RFC 5545, 3.6.1). */
function busyOn(from: string, until: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//a test//EN',
    'BEGIN:VEVENT',
    'UID:away@example.org',
    'DTSTAMP:20261101T000000Z',
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${until}`,
    'SUMMARY:Away',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

export async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
}
