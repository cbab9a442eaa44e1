import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { WHOLE_FEED } from '../../../src/domain/calendar-feed.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { planAcrossChanges, SUBSCRIBED, variedPlan } from '../../../testbed/feeds/feed-plan.ts';
import {
  compileLibicalReader,
  listWithKhal,
  missingTool,
  readWithIcalendar,
  readWithLibical,
  scratchFolder,
  syncWithVdirsyncer,
} from '../../../testbed/feeds/feed-readers.ts';
import { wallClockIn } from '../../../testbed/feeds/zone-oracle.ts';
import { aPlan, aSession } from '../../../testbed/plans/plans.ts';

/** Two changes of clocks each, in ways of their own: common, negative in the zone database, none, half an hour, Ramadan. */
const ZONES = [
  'America/New_York',
  'Europe/Dublin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];

const scratch = scratchFolder();
afterAll(scratch.remove);

function writeFeed(name: string, plan: Plan, todos = false): string {
  const file = join(scratch.path, `${name.replaceAll('/', '-')}.ics`);
  writeFileSync(file, renderCalendar(plan, { ...SUBSCRIBED, show: { ...WHOLE_FEED, todos } }));
  return file;
}

const uidOf = (plan: Plan, sessionId: string) => `${sessionId}@${plan.uidHost}`;

/** The same feed under a zone name that no reader knows, so that each must go by the VTIMEZONE. */
function writeFeedOfUnknownZone(name: string, plan: Plan): string {
  const file = writeFeed(`${name}-unknown`, plan);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(plan.request.timeZone, 'Plan/Zone'));
  return file;
}

const seconds = (instant: string) => Date.parse(instant) / 1000;
const byName = (a: string, b: string) => (a < b ? -1 : 1);

describe('python3-icalendar', { timeout: 60_000 }, () => {
  const missing = missingTool('python3-icalendar', '/usr/bin/python3', ['-c', 'import icalendar']);

  it.for(ZONES)('reads every session in %s as it was planned', async (timeZone, { skip }) => {
    skip(missing !== undefined, missing);
    const plan = planAcrossChanges(timeZone);
    // A name that it knows it reads by its own zone data, which may be older than this runtime's: the wall clock counts.
    for (const [file, length] of [
      [writeFeedOfUnknownZone(timeZone, plan), 'YYYY-MM-DDTHH:MM:SS+HH:MM'.length],
      [writeFeed(timeZone, plan), 'YYYY-MM-DDTHH:MM:SS'.length],
    ] as const) {
      const { faults, events } = await readWithIcalendar(file);
      expect(faults).toEqual([]);
      const read = (instant: string) => instant.slice(0, length);
      expect(events.map(({ uid, startsAt, endsAt }) => [uid, read(startsAt), read(endsAt)])).toEqual(
        plan.sessions.map(({ id, startsAt, endsAt }) => [uidOf(plan, id), read(startsAt), read(endsAt)]),
      );
    }
  });

  it('has no fault to find in a feed with everything, and reads its titles', async ({ skip }) => {
    skip(missing !== undefined, missing);
    const { faults, events } = await readWithIcalendar(writeFeed('varied', variedPlan(), true));
    expect(faults).toEqual([]);
    expect(events[0]?.summary).toBe('✓ Attention; multi-head, and "why"');
  });
});

describe('libical', { timeout: 60_000 }, () => {
  const missing = missingTool('libical-dev', 'sh', ['-c', 'command -v gcc && pkg-config --exists libical']);
  let program = '';
  beforeAll(async () => {
    if (missing === undefined) program = await compileLibicalReader(scratch.path);
  });

  it.for(ZONES)(
    'reads every session in %s as it was planned, within its restrictions',
    async (timeZone, { skip }) => {
      skip(missing !== undefined, missing);
      const plan = planAcrossChanges(timeZone);
      for (const file of [writeFeed(timeZone, plan), writeFeedOfUnknownZone(timeZone, plan)]) {
        expect(await readWithLibical(program, file)).toEqual({
          faults: [],
          events: plan.sessions.map(({ id, startsAt, endsAt }) => [
            uidOf(plan, id),
            seconds(startsAt),
            seconds(endsAt),
          ]),
        });
      }
    },
  );

  it('has no fault to find in a feed with everything', async ({ skip }) => {
    skip(missing !== undefined, missing);
    expect((await readWithLibical(program, writeFeed('varied', variedPlan(), true))).faults).toEqual([]);
  });

  it('does find faults', async ({ skip }) => {
    skip(missing !== undefined, missing);
    const file = writeFeed('broken', variedPlan());
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('SUMMARY:', 'SUMMARY:Twice\r\nSUMMARY:'));
    expect((await readWithLibical(program, file)).faults).not.toEqual([]);
  });
});

describe('khal', { timeout: 60_000 }, () => {
  const missing = missingTool('khal', 'khal', ['--version']);

  it.for(ZONES)(
    'lists every session in %s on the wall clock of its plan',
    { timeout: 60_000 },
    async (timeZone, { skip }) => {
      skip(missing !== undefined, missing);
      const plan = planAcrossChanges(timeZone);
      const folder = join(scratch.path, `khal-${timeZone.replace('/', '-')}`);
      const wallClock = (instant: string) =>
        wallClockIn(timeZone, Date.parse(instant)).replace('T', ' ').slice(0, 16);
      expect(await listWithKhal(folder, writeFeed(timeZone, plan), timeZone)).toEqual(
        plan.sessions
          .map(({ startsAt, endsAt }) => `${wallClock(startsAt)} ${wallClock(endsAt).slice(11)}`)
          .sort(byName),
      );
    },
  );
});

describe('vdirsyncer', { timeout: 60_000 }, () => {
  const missing = missingTool('vdirsyncer', 'vdirsyncer', ['--version']);

  it('changes exactly the events that a replan changed', async ({ skip }) => {
    skip(missing !== undefined, missing);
    const days = ['2026-12-02', '2026-12-07', '2026-12-09', '2026-12-14'];
    const sessions = days.map((date, index) => aSession(index + 1, { date }));
    const before = aPlan({ sessions });
    const [first, second, third] = sessions;
    const replanned = [first, { ...second, ...aSession(2, { date: '2026-12-08', sequence: 1 }) }, third];
    const dropped = { ...aSession(4, { date: '2026-12-14', sequence: 1 }), status: 'dropped' as const };
    const changedAt = '2026-12-01T08:00:00Z';
    const after: Plan = {
      ...before,
      revision: 2,
      updatedAt: changedAt,
      sessions: [
        ...replanned.filter((session) => session !== undefined),
        dropped,
        aSession(5, { date: '2026-12-16' }),
      ],
      stamps: {
        ...before.stamps,
        ss_2: { createdAt: before.createdAt, changedAt },
        ss_4: { createdAt: before.createdAt, changedAt },
        ss_5: { createdAt: changedAt, changedAt },
      },
    };

    const folder = join(scratch.path, 'vdirsyncer');
    const feeds = [before, before, after].map((plan) => renderCalendar(plan, SUBSCRIBED));
    const seen: Record<string, string>[] = [];
    for (const feed of feeds) {
      const server = createServer((_, response) => response.end(feed));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const { port } = server.address() as AddressInfo;
        await syncWithVdirsyncer(folder, `http://127.0.0.1:${port}/plan.ics`);
      } finally {
        server.close();
      }
      seen.push(readEvents(join(folder, 'events')));
    }
    const [synced = {}, again = {}, replannedEvents = {}] = seen;
    expect(Object.keys(synced)).toHaveLength(4);
    expect(again).toEqual(synced);
    const changed = Object.keys(replannedEvents).filter((id) => replannedEvents[id] !== synced[id]);
    expect(changed.sort()).toEqual(['ss_2', 'ss_4', 'ss_5']);
    expect(Object.keys(replannedEvents)).toHaveLength(5);
  });
});

/** The events that vdirsyncer wrote, by session: it reads the address of a feed without its UIDs. */
function readEvents(folder: string): Record<string, string> {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return Object.fromEntries(texts.map((text) => [/^URL:.*\/s\/(\w+)/m.exec(text)?.[1], text]));
}
