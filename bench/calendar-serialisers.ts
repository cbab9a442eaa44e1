/**
 * What docs/decisions/0003 rests on: `npx tsx bench/calendar-serialisers.ts [events]`. The same sessions as a feed written by
 * ical-generator alone and as the service writes it: processor time of the median run, and what the feed's linter finds.
 */
import { gzipSync } from 'node:zlib';
import generateCalendar, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { type CalendarOptions, renderCalendar } from '../src/calendar/feed/render-calendar.ts';
import type { Plan } from '../src/domain/plan.ts';
import { lintFeed } from '../testbed/feeds/lint-feed.ts';
import { digest, planOf } from './calendar/big-plan.ts';

const RUNS = 11;
const OPTIONS: CalendarOptions = {
  publicUrl: 'https://stepladder.example',
  subscription: {
    feedUrl: 'https://stepladder.example/calendars/feed.ics',
    sessionUrl: (id) => `https://stepladder.example/s/${digest(id).slice(0, 22)}`,
  },
};

/** The way of ical-generator's own documentation: a calendar with a zone, events with what a session has. */
function byIcalGenerator(plan: Plan): string {
  const { timeZone, reminderMinutes } = plan.request;
  const calendar = generateCalendar({
    name: 'Stepladder: interview plan',
    url: OPTIONS.publicUrl,
    timezone: { name: timeZone, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
  });
  for (const session of plan.sessions) {
    calendar.createEvent({
      id: session.id,
      sequence: session.sequence,
      stamp: plan.updatedAt,
      start: session.startsAt,
      end: session.endsAt,
      summary: session.items.map(({ title }) => title).join(', '),
      description: session.items.map(({ title, minutes }) => `${minutes} min: ${title}`).join('\n'),
      url: `https://stepladder.example/s/${digest(session.id).slice(0, 22)}`,
      status: ICalEventStatus.CONFIRMED,
      categories: [{ name: 'Study' }],
      alarms: [{ type: ICalAlarmType.display, trigger: reminderMinutes * 60 }],
    });
  }
  return calendar.toString();
}

function medianCpuMs(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return Math.round(times[Math.floor(RUNS / 2)] ?? 0);
}

const plan = planOf(Number(process.argv[2] ?? 150));
const ways: [name: string, write: () => string][] = [
  ['ical-generator alone', () => byIcalGenerator(plan)],
  ['the service', () => renderCalendar(plan, OPTIONS)],
];
for (const [name, write] of ways) {
  const feed = write();
  const counts = new Map<string, number>();
  for (const { check } of lintFeed(feed)) counts.set(check, (counts.get(check) ?? 0) + 1);
  const findings = [...counts].map(([check, count]) => `${check} ${count}`);
  const bytes = `${feed.length} bytes, ${gzipSync(feed).length} gzipped`;
  process.stdout.write(
    `${name}: ${medianCpuMs(write)} ms, ${bytes}; findings: ${findings.join(', ') || 'none'}\n`,
  );
}
