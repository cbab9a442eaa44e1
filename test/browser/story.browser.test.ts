import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Weekday } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Session } from '../../src/domain/session.ts';
import { missingBrowser } from './open-browser.ts';
import { START } from './real-deps.ts';
import { openRealSite, type RealSite } from './real-site.ts';

describe.skipIf(missingBrowser())('the whole story in a browser', () => {
  let site: RealSite;

  beforeAll(async () => {
    site = await openRealSite();
  }, 120_000);
  afterEach(() => {
    site.clock.now = START;
    expect(site.faults).toEqual([]);
    expect(site.strayed).toEqual([]);
  });
  afterAll(() => site?.close());

  it('is told without script', async () => {
    const page = await site.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto('/');
    await page.fill('[name=zone]', 'Europe/Berln');
    await page.click('.steps-form > p button');
    expect(await page.locator('#zone-faults').textContent()).toContain('Europe/Berlin');
    await page.fill('[name=zone]', 'Europe/Berlin');
    await page.click('.steps-form > p button');
    expect(await page.locator('[data-preview] svg.pp').count()).toBe(1);
    await page.click('#create button');
    const plan = page.url().replace(/\?.*/, '');
    expect(await page.locator('h1').textContent()).toContain('days to go');

    await page.click('.next >> text=All on one page');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    expect(await page.locator('[role=status]').first().textContent()).toContain('done');
    await page.goto(plan);
    expect(await page.locator('.plan > header').textContent()).toContain('1 done');

    await moveOneByHand(page, plan);

    site.clock.now = START + 7 * 86_400_000;
    await page.goto(plan);
    expect(await page.locator('#waiting').count()).toBe(1);
    await page.click('text=I was away');
    await page.fill('#past [name=from]', '2026-12-02');
    await page.fill('#past [name=to]', '2026-12-04');
    await page.click('text=These did not happen');
    expect(await page.locator('h1').textContent()).toMatch(/change/i);
    await page.reload();
    await page.click('text=Accept');
    expect(await page.locator('[role=status]').first().textContent()).toContain('Your plan has changed');
    await page.goBack();
    expect(await page.locator('h1').textContent()).toMatch(/change/i);
    await page.goto(plan);

    await page.click('text=Delete the plan');
    await page.locator('[name=confirm]').last().check();
    await page.click('text=Delete for good');
    expect(await page.locator('h1').textContent()).toBe('The plan is deleted');
    expect((await page.goto(plan))?.status()).toBe(404);
    await page.context().close();
  }, 120_000);

  it('is told with script: painted times, a plan at once, an undo that goes away', async () => {
    const page = await site.newPage({
      timezoneId: 'America/New_York',
      viewport: { width: 1280, height: 1000 },
    });
    await page.clock.install({ time: START });
    await page.clock.pauseAt(START + 60_000);
    await page.goto('/');
    expect(await page.inputValue('[name=zone]')).toBe('America/New_York');

    const cell = (name: string) => page.locator(`.week-grid [aria-label="${name}"]`);
    await cell('Sun 10:00').scrollIntoViewIfNeeded();
    const from = await cell('Sun 10:00').boundingBox();
    const to = await cell('Sun 11:30').boundingBox();
    await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 5, { steps: 12 });
    await page.mouse.up();
    expect(await cell('Sun 11:00').getAttribute('aria-selected')).toBe('true');
    const windows = await page.evaluate(`[...document.querySelector('[data-windows]').children].map((row) =>
      [':checked', '[type=time]'].map((kind) => [...row.querySelectorAll(kind)].map(({ value }) => value).join()).join(' '))`);
    expect(windows).toEqual(['mon,wed,thu 19:00,20:30', 'sat 09:00,12:00', 'sun 10:00,12:00', ' ,']);

    await cell('Sun 11:30').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await cell('Sun 12:00').getAttribute('aria-selected')).toBe('true');

    await page.clock.runFor(1000);
    await page.waitForSelector('[data-live] [data-preview] svg.pp');
    await page.click('#create button');
    await page.waitForSelector('.next');
    await page.click('text=Copy');
    await page.click('.next >> text=Mark done');
    await page.waitForSelector('[data-undo-seconds]');
    await page.clock.runFor(9_000);
    expect(await page.locator('[data-undo-seconds]').count()).toBe(1);
    await page.clock.runFor(2_000);
    expect(await page.locator('[data-undo-seconds]').count()).toBe(0);

    await moveOneByHand(page, page.url().replace(/\?.*/, ''));
    await page.context().close();
  }, 120_000);

  it('opens the fold in which the link to an activity leads', async () => {
    const page = await site.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto('/curriculum');
    const activity = page.locator('.activity').last();
    expect(await activity.isVisible()).toBe(false);
    const id = await activity.getAttribute('id');
    await page.goto('/questions');
    await page.goto(`/curriculum#${id}`);
    expect(await activity.isVisible()).toBe(true);
    await page.context().close();
  }, 60_000);

  it('has the contents of a long answer in the margin where that has room, and before it on a phone', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto('/questions/lora-qlora-and-full-fine-tuning');
    await page.locator('.answer > summary').click();
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not there`);
      return box;
    };
    await page.setViewportSize({ width: 1280, height: 844 });
    const [list, answer] = [await boxOf('.answer-contents'), await boxOf('.short')];
    expect(list.x).toBeGreaterThan(0);
    expect(list.x + list.width).toBeLessThan(answer.x);
    expect(Math.abs(list.y - answer.y)).toBeLessThan(40);
    await page.locator('.answer-contents a').last().click();
    expect((await boxOf('.answer-contents')).y).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 390, height: 844 });
    const [above, below] = [await boxOf('.answer-contents'), await boxOf('.short')];
    expect(above.y + above.height).toBeLessThanOrEqual(below.y);
    await page.context().close();
  }, 60_000);

  it('keeps the answer of a question until it is asked for, by keyboard alone', async () => {
    const page = await site.newPage();
    await page.goto('/questions/bias-variance-tradeoff');
    expect(await page.locator('.short').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.locator('.answer > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.short').isVisible()).toBe(true);
    await page.context().close();
  }, 60_000);
});

/** Moves a session by the form of its page: first to the night, which is refused, then to where its window has room. */
async function moveOneByHand(page: Page, plan: string): Promise<void> {
  const { id, date, time } = await findRoom(page, plan);
  await page.goto(`${plan}/sessions/${id}`);
  const move = async (to: string) => {
    await page.fill('[name=date]', date);
    await page.fill('[name=time]', to);
    await page.click('button:has-text("Move it")');
    return page.locator('h1').textContent();
  };
  expect(await move('04:00')).not.toContain('04:00');
  expect(await page.locator('.error').textContent()).toBe('That is outside the times you gave.');
  expect(await page.getAttribute('[name=time]', 'aria-describedby')).toBe('move-faults');
  expect(await page.inputValue('[name=time]')).toBe('04:00');
  const offered = page.getByRole('group', { name: /^Free near|free outside/ }).getByRole('button');
  expect(await offered.count()).toBeGreaterThan(0);
  expect(await move(time)).toContain(`${time}–`);
  expect(await page.locator('.error').count()).toBe(0);
  await page.goto(plan);
  const rows = await page.locator(`.session-row:has(a[href$="/sessions/${id}"]) .when`).allTextContents();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain(`${time}–`);
}

/** A planned session after which its window has five minutes, and the time five minutes later. */
async function findRoom(page: Page, plan: string): Promise<{ id: string; date: string; time: string }> {
  const exported = await page.request.get(`${plan}/export/stepladder.json`);
  const { sessions, request } = (await exported.json()) as Pick<Plan, 'sessions' | 'request'>;
  // Moments are written on the plan's own clock.
  const dayOf = ({ startsAt }: Session) => startsAt.slice(0, 10);
  const isFree = (session: Session) => {
    const name = { weekday: 'short', timeZone: 'UTC' } as const;
    const day = new Date(dayOf(session)).toLocaleDateString('en', name).toLowerCase() as Weekday;
    const end = session.endsAt.slice(11, 16);
    return (
      request.availability.some(
        ({ days, from, to }) => days.includes(day) && from <= end && later(end) <= to,
      ) && !sessions.some((other) => dayOf(other) === dayOf(session) && other.startsAt > session.startsAt)
    );
  };
  const session = sessions.find((each) => each.status === 'planned' && isFree(each));
  if (!session) throw new Error('every window of the plan is full');
  return { id: session.id, date: dayOf(session), time: later(session.startsAt.slice(11, 16)) };
}

/** Five minutes later, on the same day. */
function later(time: string): string {
  return new Date(Date.parse(`1970-01-01T${time}Z`) + 300_000).toISOString().slice(11, 16);
}
