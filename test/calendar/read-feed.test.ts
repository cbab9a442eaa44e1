import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { aPlan, aSession } from '../helpers/plans.ts';
import {
  compileLibicalReader,
  listWithKhal,
  missingTool,
  readWithIcalendar,
  readWithLibical,
  scratchFolder,
  syncWithVdirsyncer,
} from './feed-readers.ts';
import { planAcrossChanges, SUBSCRIBED, variedPlan } from './feed-plan.ts';
import { wallClockIn } from './zone-oracle.ts';

/** Two changes of clocks each, in ways of their own: common, negative in the zone database, none, half an hour, Ramadan. */
const ZONES = ['America/New_York', 'Europe/Dublin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca'];

const scratch = scratchFolder();
afterAll(scratch.remove);

function writeFeed(name: string, plan: Plan, todos = false): string {
  const file = join(scratch.path, `${name.replaceAll('/', '-')}.ics`);
  writeFileSync(file, renderCalendar(plan, { ...SUBSCRIBED, todos }));
  return file;
}

const uidOf = (plan: Plan, sessionId: string) => `${sessionId}@${plan.uidHost}`;

const noIcalendar = missingTool('python3-icalendar', '/usr/bin/python3', ['-c', 'import icalendar']);
describe(`python3-icalendar${noIcalendar ? ` – SKIPPED: ${noIcalendar}` : ''}`, () => {
  it.each(ZONES)('reads every session in %s as it was planned', async (timeZone, { skip } = { skip: noSkip }) => {
    if (noIcalendar) skip(noIcalendar);
    const plan = planAcrossChanges(timeZone);
    const { faults, events } = await readWithIcalendar(writeFeed(timeZone, plan));
    expect(faults).toEqual([]);
    expect(events.map(({ uid, startsAt, endsAt }) => [uid, startsAt, endsAt])).toEqual(
      plan.sessions.map(({ id, startsAt, endsAt }) => [uidOf(plan, id), startsAt, endsAt]),
    );
  });
});
