import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A new folder for one test; `remove` takes it away. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'stepladder-feed-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Why a reader cannot be asked: undefined where it can. Missing programs are a reason to skip, never in silence; with
 * `REQUIRE_TOOLS=1` they are a failure.
 */
export function missingTool(name: string, command: string, args: string[]): string | undefined {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return undefined;
  } catch {
    const reason = `${name} is not installed (see docs/calendar.md); its check of the feed did not run.`;
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
    // The usual reporter counts skipped tests and keeps the reason to itself.
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
}

export interface ReadByPython {
  faults: string[];
  events: { uid: string; startsAt: string; endsAt: string; summary: string }[];
}

/** A feed as python3-icalendar understands it. */
export async function readWithIcalendar(feedFile: string): Promise<ReadByPython> {
  const program = fileURLToPath(new URL('read-with-icalendar.py', import.meta.url));
  const { stdout } = await run('/usr/bin/python3', [program, feedFile], { maxBuffer: 1e8 });
  return JSON.parse(stdout) as ReadByPython;
}

/** Compiles the reader over libical into a folder; the path of the program. */
export async function compileLibicalReader(folder: string): Promise<string> {
  const source = fileURLToPath(new URL('read-with-libical.c', import.meta.url));
  const program = join(folder, 'read-with-libical');
  const { stdout: flags } = await run('pkg-config', ['--cflags', '--libs', 'libical']);
  await run('gcc', [source, '-o', program, ...flags.trim().split(/\s+/)]);
  return program;
}

/** A feed as libical understands it: UID, start and end in seconds since 1970. */
export async function readWithLibical(
  program: string,
  feedFile: string,
): Promise<{ faults: string[]; events: [string, number, number][] }> {
  const { stdout } = await run(program, [feedFile], { maxBuffer: 1e8 });
  const lines = stdout.trim().split('\n');
  return {
    faults: lines.filter((line) => !line.startsWith('event ') && line !== 'errors 0'),
    events: lines
      .filter((line) => line.startsWith('event '))
      .map((line) => line.split(' '))
      .map(([, uid = '', start, end]) => [uid, Number(start), Number(end)]),
  };
}

/** Imports a feed into a fresh khal calendar and lists it: `YYYY-MM-DD HH:MM HH:MM`, by start, on that zone's clock. */
export async function listWithKhal(folder: string, feedFile: string, timeZone: string): Promise<string[]> {
  const khal = openKhal(folder, join(folder, 'plan'), timeZone);
  await khal('import', '--batch', '-a', 'plan', feedFile);
  return listEvents(khal, '{start} {end-time}');
}

/** What khal shows of a folder that holds an event a file: `YYYY-MM-DD HH:MM HH:MM Title`, by start. */
export function listFolderWithKhal(folder: string, events: string, timeZone: string): Promise<string[]> {
  return listEvents(openKhal(folder, events, timeZone), '{start} {end-time} {title}');
}

type Khal = (...args: string[]) => Promise<{ stdout: string }>;

/** khal over one folder of events, with what it remembers in another. */
function openKhal(folder: string, events: string, timeZone: string): Khal {
  const config = join(folder, 'khal.conf');
  mkdirSync(events, { recursive: true });
  writeFileSync(
    config,
    `[calendars]
[[plan]]
path = ${events}
[locale]
local_timezone = ${timeZone}
default_timezone = ${timeZone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
[default]
default_calendar = plan
`,
  );
  return (...args) =>
    run('khal', ['-c', config, ...args], {
      maxBuffer: 1e8,
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder },
    });
}

async function listEvents(khal: Khal, format: string): Promise<string[]> {
  const { stdout } = await khal('list', '--day-format', '', '--format', format, '2026-08-01', '400d');
  return stdout.trim().split('\n').sort();
}

/** Synchronises a feed's address into a folder, one file an event, as vdirsyncer does day by day. */
export async function syncWithVdirsyncer(folder: string, url: string): Promise<void> {
  const config = join(folder, 'vdirsyncer.conf');
  mkdirSync(join(folder, 'events'), { recursive: true });
  writeFileSync(
    config,
    `[general]
status_path = "${join(folder, 'status')}"
[pair plan]
a = "feed"
b = "folder"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "${url}"
[storage folder]
type = "filesystem"
path = "${join(folder, 'events')}"
fileext = ".ics"
`,
  );
  const env = { ...process.env, VDIRSYNCER_CONFIG: config, LC_ALL: 'C.UTF-8', HOME: folder };
  await run('sh', ['-c', 'yes | vdirsyncer discover plan && vdirsyncer sync plan'], { env });
}
