import type { Page } from 'playwright-core';
import type { Site } from './open-browser.ts';

/** What is known of a plan whose pages are looked at. */
export interface PageStates {
  /** Name → address of every page, and of its states: empty, filled, refused, shown before it is accepted, done. */
  addresses: [name: string, path: string][];
  /** The plan's page. */
  plan: string;
}

const PUBLIC: PageStates['addresses'] = [
  ['front', '/'],
  ['questions', '/questions'],
  ['nothing-found', '/questions?q=zzzzzzzz'],
  ['question', '/questions/bias-variance-tradeoff'],
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
];

/** Goes through a plan's life as somebody without script does, and keeps the address of each state on the way. */
export async function listStates(site: Site): Promise<PageStates> {
  const page = await site.newPage({ javaScriptEnabled: false });
  const here = () => page.url().replace(site.url, '');
  const refused = await askForPlan(page, 'Europe/Berln').then(here);
  const preview = await askForPlan(page, 'Europe/Berlin').then(here);
  await page.click('#create button');
  const created = here();
  const plan = created.replace(/\?.*/, '');
  const session = (await page.getAttribute('.next a.button.quiet', 'href')) ?? '';
  const id = session.split('/').pop();

  await page.goto(session);
  await page.fill('[name=time]', '04:00');
  await page.click('button:has-text("Move it")');
  const refusedMove = here().replace(/#.*/, '');
  await page.goto(session);
  await page.click('.mark-bar button');
  const marked = here();

  await page.goto(`${plan}/change`);
  await page.locator('[name=days-0]').first().uncheck();
  await page.click('.steps-form > button:last-of-type');
  const difference = here();
  await page.click('button:text-is("Accept")');
  const accepted = here();
  await page.context().close();
  return {
    plan,
    addresses: [
      ...PUBLIC,
      ['refused', refused],
      ['preview', preview],
      ['plan', plan],
      ['plan-new', created],
      ['plan-changed', accepted],
      ['session', `${plan}/sessions/${id}`],
      ['session-refused', refusedMove],
      ['session-done', marked],
      ['study-session', `${plan}/study?session=${id}`],
      ['study-session-end', `${plan}/study?session=${id}&at=99`],
      ['nothing-due', `${plan}/study`],
      ['change', `${plan}/change`],
      ['difference', difference],
      ['no-difference', `${plan}/replan?mode=repair`],
      ['busy', `${plan}/busy`],
    ],
  };
}

async function askForPlan(page: Page, zone: string): Promise<void> {
  await page.goto('/');
  await page.fill('[name=zone]', zone);
  await page.click('.steps-form > p button');
}

export async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
}
