import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { renderCalendar } from '../../src/calendar/feed/render-calendar.ts';
import { readExpected } from '../../testbed/busy/busy-fixtures.ts';
import { BROKEN_FEEDS } from '../../testbed/feeds/broken-feeds.ts';
import { SUBSCRIBED, variedPlan } from '../../testbed/feeds/feed-plan.ts';
import { injectionProperty } from '../../testbed/feeds/injection-property.ts';
import { lintFeed } from '../../testbed/feeds/lint-feed.ts';
import type { Measure } from './row.ts';

/** Row 2: how many deliberately broken feeds the lint refuses, and how many a parser that is used everywhere. */
export const measureBrokenFeeds: Measure = () => {
  const good = renderCalendar(variedPlan(), SUBSCRIBED);
  const broken = BROKEN_FEEDS.map(({ check, breakIt }) => ({ check, feed: breakIt(good) }));
  const found = broken.filter(({ check, feed }) => lintFeed(feed).some((finding) => finding.check === check));
  const refused = broken.filter(({ feed }) => {
    try {
      new ICAL.Component(ICAL.parse(typeof feed === 'string' ? feed : Buffer.from(feed).toString()));
      return false;
    } catch {
      return true;
    }
  });
  return [
    {
      number: 2,
      measure: 'broken feeds detected',
      target: 'all',
      figure: `${found.length} of ${broken.length} (ical.js refuses ${refused.length})`,
      isMet: found.length === broken.length && lintFeed(good).length === 0,
      shownBy: 'npx vitest run test/calendar/feed/lint-feed.test.ts',
    },
  ];
};

/** Row 9: hostile text in every field. */
export const measureInjection: Measure = ({ isQuick }) => {
  const numRuns = isQuick ? 300 : 10_000;
  const { failed, counterexample } = fc.check(injectionProperty(), { numRuns, seed: 1 });
  return [
    {
      number: 9,
      measure: 'hostile text in every field',
      target: '0 findings, text read back',
      figure: failed ? `fails for ${JSON.stringify(counterexample)}` : `0 findings in ${numRuns} cases`,
      isMet: !failed,
      shownBy: 'npx tsx bench/calendar-injection.ts',
    },
  ];
};

/** Row 10: busy calendars, as servers in two zones read them. */
export const measureBusyFiles: Measure = () => {
  const expected = readExpected();
  const names = Object.keys(expected);
  const program = fileURLToPath(new URL('../../testbed/busy/print-busy.ts', import.meta.url));
  const right = ['UTC', 'Asia/Kolkata'].map((TZ) => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, TZ },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found = JSON.parse(printed.toString()) as typeof expected;
    return names.filter((name) => JSON.stringify(found[name]) === JSON.stringify(expected[name])).length;
  });
  return [
    {
      number: 10,
      measure: 'busy calendars, server in UTC and Asia/Kolkata',
      target: 'all, of 30 or more',
      figure: `${right.join(' and ')} of ${names.length}`,
      isMet: names.length >= 30 && right.every((count) => count === names.length),
      shownBy: 'npx vitest run test/calendar/busy/read-busy.soak.test.ts',
    },
  ];
};
