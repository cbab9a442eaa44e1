import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { renderCalendar } from '../../src/calendar/feed/render-calendar.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { planAcrossChanges, SUBSCRIBED } from '../../testbed/feeds/feed-plan.ts';
import {
  compileLibicalReader,
  missingTool,
  readWithIcalendar,
  readWithLibical,
  scratchFolder,
} from '../../testbed/feeds/feed-readers.ts';
import { lintFeed } from '../../testbed/feeds/lint-feed.ts';
import type { Measure, Row } from './row.ts';

type Times = [uid: string, startsAt: number, endsAt: number][];

const CHANGING = [
  'America/New_York',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
];

/**
 * Rows 1 and 3: a plan from autumn to spring in every zone of the runtime, with sessions around each change of clocks;
 * its feed linted, and read by parsers that have nothing in common. Each goes by the feed's own VTIMEZONE: readers of
 * other languages get the feed under a zone name that they cannot know.
 */
export const measureZones: Measure = async ({ isQuick }) => {
  const all = [
    ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT', 'US/Eastern', 'Asia/Calcutta']),
  ];
  const zones = isQuick ? CHANGING : all;
  const scratch = scratchFolder();
  try {
    const hasPython =
      missingTool('python3-icalendar', '/usr/bin/python3', ['-c', 'import icalendar']) === undefined;
    const hasLibical =
      missingTool('libical-dev', 'sh', ['-c', 'command -v gcc && pkg-config --exists libical']) === undefined;
    const libical = hasLibical ? await compileLibicalReader(scratch.path) : undefined;
    const right = { 'ical.js': 0, ...(hasPython && { icalendar: 0 }), ...(hasLibical && { libical: 0 }) };
    let findings = 0;
    let sessions = 0;
    for (const timeZone of zones) {
      const plan = planAcrossChanges(timeZone);
      const feed = renderCalendar(plan, SUBSCRIBED);
      findings += lintFeed(feed).length;
      const wanted = timesOf(plan);
      sessions += wanted.length;
      right['ical.js'] += countRight(readTimes(feed), wanted);
      const file = join(scratch.path, 'feed.ics');
      // Under a name that no reader knows: by the real one it would go by its own, perhaps older, zone data.
      writeFileSync(
        file,
        feed
          .replaceAll(`TZID:${timeZone}\r`, 'TZID:Plan/Zone\r')
          .replaceAll(`TZID=${timeZone}:`, 'TZID=Plan/Zone:'),
      );
      if (right.icalendar !== undefined) {
        const { events } = await readWithIcalendar(file);
        const times = events.map(({ uid, startsAt, endsAt }): Times[number] => [
          uid,
          seconds(startsAt),
          seconds(endsAt),
        ]);
        right.icalendar += countRight(times, wanted);
      }
      if (libical !== undefined && right.libical !== undefined) {
        right.libical += countRight((await readWithLibical(libical, file)).events, wanted);
      }
    }
    const counts = Object.entries(right);
    const rows: Row[] = [
      {
        number: 1,
        measure: 'lint findings, a plan in every zone of the runtime',
        target: '0',
        figure: `${findings} in ${zones.length} zones`,
        isMet: findings === 0,
        shownBy: 'npx vitest run test/calendar/feed/time-zone.test.ts',
      },
      {
        number: 3,
        measure: 'times across both changes of clocks, by other parsers',
        target: '100 %, two parsers or more',
        figure: `${counts.map(([name, count]) => `${name} ${count}`).join(', ')} of ${sessions} sessions`,
        isMet: counts.length >= 2 && counts.every(([, count]) => count === sessions),
        shownBy: 'REQUIRE_TOOLS=1 npx vitest run test/calendar/feed/read-feed.tools.test.ts',
      },
    ];
    return rows;
  } finally {
    scratch.remove();
  }
};

const seconds = (instant: string) => Date.parse(instant) / 1000;

function timesOf(plan: Plan): Times {
  return plan.sessions.map(({ id, startsAt, endsAt }) => [
    `${id}@${plan.uidHost}`,
    seconds(startsAt),
    seconds(endsAt),
  ]);
}

/** By ical.js, through the feed's own VTIMEZONE. */
function readTimes(feed: string): Times {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  const zone = new ICAL.Timezone({ component: calendar.getFirstSubcomponent('vtimezone') });
  const toSeconds = (time: ICAL.Time) => {
    const offset = time.zone === ICAL.Timezone.utcTimezone ? 0 : zone.utcOffset(time);
    return Date.parse(`${time.toString().slice(0, 19)}Z`) / 1000 - offset;
  };
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate } = new ICAL.Event(component);
    return [uid, toSeconds(startDate), toSeconds(endDate)];
  });
}

function countRight(read: Times, wanted: Times): number {
  const byUid = new Map(read.map(([uid, startsAt, endsAt]) => [uid, `${startsAt} ${endsAt}`]));
  return wanted.filter(([uid, startsAt, endsAt]) => byUid.get(uid) === `${startsAt} ${endsAt}`).length;
}
