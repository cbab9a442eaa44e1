import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { Session } from '../../src/domain/session.ts';
import { HATCHES } from '../../src/export/picture-hatch.ts';
import { drawPlan } from '../../src/export/plan-picture.ts';
import { TAXONOMY } from '../../testbed/packs/own-pack.ts';
import { aPlan, aSession } from '../../testbed/plans/plans.ts';

const GOLDEN = 'test/export/plan-picture.golden.svg';

const SESSIONS: Session[] = [
  aSession(1, { status: 'done' }),
  aSession(2, { date: '2026-12-07', status: 'missed' }),
  aSession(3, { date: '2026-12-09', block: 'deep-learning', to: '20:30', items: reviews(3) }),
  aSession(4, { date: '2026-12-14', block: 'mock-interviews', kind: 'mock' }),
  aSession(5, { date: '2026-12-16', status: 'dropped' }),
];

function reviews(count: number): Session['items'] {
  return Array.from({ length: count }, (_, index) => ({
    itemId: `q1${index}`,
    title: 'Something <known> & "quoted"',
    topic: 'statistics',
    activity: 'review',
    minutes: 4,
  }));
}

function planToDraw(): Plan {
  const plan = aPlan({ sessions: SESSIONS });
  return {
    ...plan,
    blocks: [
      { id: 'fundamentals', from: '2026-12-01', to: '2026-12-14', wantedMinutes: 600, plannedMinutes: 500 },
      { id: 'deep-learning', from: '2026-12-15', to: '2026-12-20', wantedMinutes: 300, plannedMinutes: 90 },
    ],
    request: {
      ...plan.request,
      blackouts: [{ from: '2026-12-24', to: '2026-12-26' }],
      // Half an hour of the window that begins at 19:00 in New York.
      busy: [{ startsAt: '2026-12-22T00:00:00Z', endsAt: '2026-12-22T00:30:00Z' }],
    },
  };
}

describe('the picture of a plan', () => {
  it('is the one beside this test', () => {
    const svg = drawPlan(planToDraw(), { today: '2026-12-10', isFile: true });
    if (process.env.UPDATE === '1') writeFileSync(GOLDEN, svg);
    expect(existsSync(GOLDEN), 'run with UPDATE=1 to write the golden file').toBe(true);
    expect(svg).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('says in sentences what it shows', () => {
    const desc = /<desc[^>]*>([^<]*)<\/desc>/.exec(drawPlan(planToDraw()))?.[1]?.replaceAll('\u00a0', ' ');
    expect(desc).toBe(
      '4 sessions, 4 h 30 min in all, with 3 reviews. Fundamentals, Tue 1 Dec to Mon 14 Dec: 2 sessions, 2 h. ' +
        'Deep learning, Tue 15 Dec to Sun 20 Dec: 1 session, 1 h 30 min. 1 mock interview. 1 session done. ' +
        '1 session missed. Away from Thu 24 Dec to Sat 26 Dec. Predicted recall on the day of the interview: 90 %.',
    );
  });

  it('gives a session a height in proportion to its minutes', () => {
    const heights = [
      ...drawPlan(planToDraw()).matchAll(
        /class="pp-(?:full|tint)" x="\d+\.5" y="[\d.]+" width="38" height="([\d.]+)"/g,
      ),
    ].map(([, height]) => Number(height));
    expect(heights).toHaveLength(3);
    const [hour = 0, hourAndHalf = 0] = heights;
    expect(hourAndHalf / hour).toBeCloseTo(1.5, 1);
  });

  it('has a dot a review, and nothing of what was dropped', () => {
    const svg = drawPlan(planToDraw());
    const inSessions = svg.slice(0, svg.indexOf('>planned<')).match(/<circle/g) ?? [];
    expect(inSessions).toHaveLength(3);
    expect(svg).not.toContain('Wed 16 Dec');
  });

  it('puts each day in the column of its week, whichever day weeks begin on', () => {
    const columnOf = (picture: string, day: string) =>
      Number(new RegExp(`<title>${day}.*?</title><rect [^>]*? x="([\\d.]+)"`).exec(picture)?.[1]);
    const [monday, sunday] = [drawPlan(planToDraw()), drawPlan(planToDraw(), { weekStart: 'sun' })];
    expect(columnOf(sunday, 'Mon 7 Dec')).toBe(columnOf(monday, 'Mon 7 Dec'));
    expect(sunday.indexOf('>Sun</text>')).toBeLessThan(sunday.indexOf('>Mon</text>'));
    expect(monday.indexOf('>Mon</text>')).toBeLessThan(monday.indexOf('>Sun</text>'));
  });

  it('draws today only inside the plan', () => {
    expect(drawPlan(planToDraw(), { today: '2026-12-10' })).toContain('<title>Today</title>');
    expect(drawPlan(planToDraw(), { today: '2026-11-01' })).not.toContain('<title>Today</title>');
    expect(drawPlan(planToDraw(), { today: '2027-03-01' })).not.toContain('<title>Today</title>');
  });

  it('holds no inline style for a page whose policy forbids it', () => {
    expect(drawPlan(planToDraw())).not.toMatch(/<style|style=/);
  });

  it('fills nothing by a pattern, which print turns into an image for every block', () => {
    const picture = drawPlan(planToDraw());
    expect(picture).not.toMatch(/<pattern|url\(/);
    const drawn = new Set([...picture.matchAll(/<use xlink:href="#(.+?)"/g)].map(([, id]) => id));
    expect(drawn).toContain('pp-hatch-away');
    for (const id of drawn) expect(picture).toContain(`<path id="${id}"`);
  });

  it('tells blocks apart without colour', () => {
    const { blocks } = TAXONOMY;
    expect(new Set(blocks.map(({ short }) => short)).size).toBe(blocks.length);
    expect(new Set(blocks.map(({ hue }) => HATCHES.get(hue))).size).toBe(blocks.length);
  });
});
