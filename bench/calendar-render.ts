/**
 * Time and size of a feed: `npx tsx bench/calendar-render.ts`.
 * Sessions of two or three questions each, with session ids and tokens as long and as random as real ones.
 */
import { gzipSync } from 'node:zlib';
import { renderBusyCalendar } from '../src/calendar/feed/render-busy-calendar.ts';
import { type CalendarOptions, renderCalendar } from '../src/calendar/feed/render-calendar.ts';
import type { Plan } from '../src/domain/plan.ts';
import { digest, planOf } from './calendar/big-plan.ts';

const RUNS = 20;

const feedOptions = (sessionUrl: (sessionId: string) => string): CalendarOptions => ({
  publicUrl: 'https://stepladder.example',
  subscription: {
    feedUrl: `https://stepladder.example/calendars/${digest('feed').slice(0, 22)}.ics`,
    sessionUrl,
  },
});
const SUBSCRIBED = feedOptions((id) => `https://stepladder.example/s/${digest(id).slice(0, 22)}`);

for (const count of [150, 500]) {
  const plan = planOf(count);
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    renderCalendar(plan, SUBSCRIBED);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const size = (shown: Plan, options = SUBSCRIBED) => gzipSync(renderCalendar(shown, options)).length;
  const zipped = size(plan);
  const without = (change: (session: Plan['sessions'][number]) => Plan['sessions'][number]) =>
    zipped - size({ ...plan, sessions: plan.sessions.map(change) });
  const report = {
    events: count,
    medianCpuMs: Math.round(times[RUNS / 2] ?? 0),
    slowestCpuMs: Math.round(times.at(-1) ?? 0),
    plainBytes: Buffer.byteLength(renderCalendar(plan, SUBSCRIBED)),
    gzippedBytes: zipped,
    ofThatItems: without((session) => ({ ...session, items: [] })),
    ofThatSessionLinks:
      zipped -
      size(
        plan,
        feedOptions(() => 'https://stepladder.example/s/x'),
      ),
    ofThatIds: without((session) => ({ ...session, id: `ss_${session.ordinal}` })),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

/** What each of a plan's three feeds weighs. */
for (const count of [150, 500]) {
  const plan = planOf(count);
  const feeds = {
    full: renderCalendar(plan, SUBSCRIBED),
    view: renderCalendar(plan, {
      publicUrl: SUBSCRIBED.publicUrl,
      subscription: { feedUrl: SUBSCRIBED.subscription?.feedUrl ?? '' },
    }),
    busy: renderBusyCalendar(plan, { uidSalt: 'a salt' }),
  };
  for (const [feed, text] of Object.entries(feeds)) {
    const sizes = { plainBytes: Buffer.byteLength(text), gzippedBytes: gzipSync(text).length };
    process.stdout.write(`${JSON.stringify({ feed, events: count, ...sizes })}\n`);
  }
}
