import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { BROKEN_FEEDS } from '../../../testbed/feeds/broken-feeds.ts';
import { SUBSCRIBED, variedPlan } from '../../../testbed/feeds/feed-plan.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';

const GOOD = renderCalendar(variedPlan(), SUBSCRIBED);

describe('the lint', () => {
  it('has nothing to say of a good feed', () => {
    expect(lintFeed(GOOD)).toEqual([]);
  });

  it.each(BROKEN_FEEDS)('finds $name', ({ check, breakIt }) => {
    expect(lintFeed(breakIt(GOOD)).map((finding) => finding.check)).toContain(check);
  });

  it('finds nothing else where the fault is in one value', () => {
    const broken = GOOD.replace('STATUS:CONFIRMED', 'STATUS:DONE');
    expect(lintFeed(broken)).toEqual([
      { check: 'enumeration', line: expect.any(Number), message: 'VEVENT has no STATUS:DONE.' },
    ]);
  });
});
