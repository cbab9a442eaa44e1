/** Thunderbird without a screen, on a profile of its own that subscribes to calendars, and what it keeps of them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';

const PROGRAM = process.env.THUNDERBIRD ?? 'thunderbird';

export interface KeptEvent {
  uid: string;
  title: string;
  startsAtMs: number;
  endsAtMs: number;
}

export interface Thunderbird {
  version: string;
  /** What it keeps of a calendar by now. */
  read(calendarId: string): KeptEvent[];
  hasEnded(): boolean;
  close(): Promise<void>;
}

/**
 * Starts it with calendars by their ids, each fetched anew every minute.
 * @throws where the program is not there.
 */
export function startThunderbird(addresses: Readonly<Record<string, string>>): Thunderbird {
  const version = execFileSync(PROGRAM, ['--version']).toString().trim();
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-thunderbird-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  writeFileSync(join(profile, 'prefs.js'), toPreferences(addresses));
  const child = spawn(PROGRAM, ['--headless', '--no-remote', '--profile', profile], {
    // A group of its own: it starts processes that must end with it.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, MOZ_HEADLESS: '1' },
  });
  return {
    version,
    read: (calendarId) => readStore(profile, join(folder, 'copy'), calendarId),
    hasEnded: () => child.exitCode !== null,
    close: async () => {
      await endGroup(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function toPreferences(addresses: Readonly<Record<string, string>>): string {
  const calendars = Object.entries(addresses).flatMap(([id, uri]) =>
    Object.entries({
      type: 'ics',
      uri,
      name: 'Plan',
      readOnly: true,
      'cache.enabled': true,
      'calendar-main-in-composite': true,
      refreshInterval: '1',
    }).map(([name, value]) => [`calendar.registry.${id}.${name}`, value] as const),
  );
  const others = {
    'calendar.list.sortOrder': Object.keys(addresses).join(' '),
    'calendar.timezone.local': 'Asia/Tokyo',
    'calendar.timezone.useSystemTimezone': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'mail.shell.checkDefaultClient': false,
    'mailnews.start_page.enabled': false,
    'mail.spotlight.firstRunDone': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.update.enabled': false,
  };
  return [...calendars, ...Object.entries(others)]
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Read from a copy, because Thunderbird locks its store for as long as it runs. */
function readStore(profile: string, scratch: string, calendarId: string): KeptEvent[] {
  const files = ['cache.sqlite', 'cache.sqlite-wal'].filter((name) =>
    existsSync(join(profile, 'calendar-data', name)),
  );
  if (files.length === 0) return [];
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  for (const name of files) copyFileSync(join(profile, 'calendar-data', name), join(scratch, name));
  try {
    const store = new Database(join(scratch, 'cache.sqlite'));
    // Times stand there in microseconds since 1970.
    const events = store
      .prepare(
        'SELECT id AS uid, title, event_start / 1000 AS startsAtMs, event_end / 1000 AS endsAtMs FROM cal_events WHERE cal_id = ?',
      )
      .all(calendarId) as KeptEvent[];
    store.close();
    return events;
  } catch {
    // Its tables are not there yet, or the copy caught it in the middle of a write.
    return [];
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([ended, sleep(5000)]);
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
}
