import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { newFolder, run, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const REQUEST = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  startDate: '2026-12-01',
  weeks: 8,
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

describe('the command line', () => {
  it('says what it can do, as it is installed', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['serve', 'build', 'check', 'plan', 'openapi']) expect(stdout).toContain(name);
  });

  it('explains each command', async () => {
    for (const name of ['serve', 'build', 'check', 'plan', 'openapi']) {
      const { code, stdout } = await runHere(name, '--help');
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: stepladder ${name}`);
    }
  });

  it.each([
    [['bild'], 'There is no command "bild". Did you mean "build"?'],
    [['build', '--contents', 'x'], 'There is no option --contents. Did you mean --content?'],
    [['build', 'x'], '"x" is one argument too many.'],
    [['plan', '--format', 'pdf'], '--format is one of table, ics, json, csv, svg.'],
    [['plan', '--available', 'monday'], '--available reads like "mon,wed 19:00-21:00"; "monday" does not.'],
    [['plan', '--request', '/nowhere.json'], '--request: /nowhere.json cannot be read (ENOENT).'],
  ])('answers %j with what would be right', async (args, message) => {
    const { code, stderr } = await runHere(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('build', () => {
  it('publishes a release, and the same one again from the same content', async () => {
    const [content, data] = [writePack(), newFolder()];
    const first = await runHere('build', '--content', content, '--data', data, '--json');
    expect(first.code, first.stderr).toBe(0);
    const again = await runHere('build', '--content', content, '--data', newFolder(), '--json');
    const release = JSON.parse(first.stdout);
    expect(JSON.parse(again.stdout).id).toBe(release.id);
    expect(readdirSync(join(data, 'releases')).sort()).toEqual([`${release.id}.db`, `${release.id}.json`]);
    const clone = await runHere('build', '--content', writePack(), '--data', newFolder(), '--json');
    expect(JSON.parse(clone.stdout).export).toEqual(release.export);
    const unchanged = await runHere('build', '--content', content, '--data', data);
    expect(unchanged.stdout).toContain('Unchanged');
  });

  it('says every fault with its place, and publishes nothing', async () => {
    const content = writePack((files) => {
      replaceIn(files, 'questions/coding/running-mean.md', 'kind: coding', 'kind: codding');
      files.delete('skill-maps/mid.md');
    });
    const { code, stderr } = await runHere('build', '--content', content, '--data', newFolder());
    expect(code).toBe(1);
    expect(stderr).toMatch(/running-mean\.md:\d+:\d+ error .*codding/);
    expect(stderr).toMatch(/skill-maps/);
    expect(stderr).toMatch(/\d+ errors, \d+ warnings?\nNothing was published\./);
  });
});

describe('check', () => {
  it('finds what the content shares with another text', async () => {
    const content = writePack();
    const other = join(newFolder(), 'other.txt');
    const check = (...more: string[]) => runHere('check', '--content', content, '--no-code', ...more);
    writeFileSync(other, 'Nothing of this stands there.');
    expect((await check('--compare', other)).code).toBe(0);
    const [, question] = readFileSync(join(content, 'questions/coding/running-mean.md'), 'utf8').split('---');
    writeFileSync(other, `It was said that ${question}`);
    const { code, stdout } = await check('--compare', other);
    expect(code).toBe(1);
    expect(stdout).toMatch(/running-mean\.md:\d+:\d+ error \d+ words in a row .* \(originality\)/);
    expect((await check('--compare', '/nowhere.txt')).stderr).toContain(
      '--compare: /nowhere.txt cannot be read',
    );
  });
});

describe('plan', () => {
  it('prints a plan as a table, JSON and iCalendar, without a server', async () => {
    const folders = ['--content', writePack(), '--data', newFolder()];
    const file = join(newFolder(), 'request.json');
    writeFileSync(file, JSON.stringify(REQUEST));
    const table = await runHere('plan', '--request', file, ...folders);
    expect(table.stderr).toBe('');
    expect(table.stdout).toContain('2026-12-01 to 2027-01-26 (Europe/Dublin)');
    const json = await runHere('plan', '--request', file, '--json', ...folders);
    expect(JSON.parse(json.stdout).sessions.length).toBeGreaterThan(0);
    const ics = await runHere('plan', '--request', file, '--format', 'ics', ...folders);
    expect(ics.stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  it('plans around calendars of busy times, and tells what of them it passed over', async () => {
    const folders = ['--content', writePack(), '--data', newFolder()];
    const [request, work, none] = ['request.json', 'work.ics', 'none.ics'].map((name) =>
      join(newFolder(), name),
    );
    if (!request || !work || !none) throw new Error('Three names are three files.');
    writeFileSync(request, JSON.stringify(REQUEST));
    const event = (uid: number, ...lines: string[]) =>
      ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
    const away = event(1, 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261208');
    writeFileSync(work, `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${away}\r\n${event(2)}\r\nEND:VCALENDAR\r\n`);
    const planned = await runHere('plan', '--request', request, '--busy', work, '--json', ...folders);
    const { sessions } = JSON.parse(planned.stdout) as { sessions: { date: string }[] };
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.filter(({ date }) => date < '2026-12-08')).toEqual([]);
    expect(planned.stderr).toMatch(/^work, line \d+: passed over\. .*DTSTART.*\n$/);
    const refused = await runHere('plan', '--request', request, '--busy', none, ...folders);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`--busy: ${none} cannot be read (ENOENT).`);
  });

  it('names the field that is wrong', async () => {
    const folders = ['--content', writePack(), '--data', newFolder()];
    const file = join(newFolder(), 'request.json');
    writeFileSync(file, JSON.stringify({ ...REQUEST, weeks: 30, seed: -1 }));
    const { code, stderr } = await runHere('plan', '--request', file, ...folders);
    expect(code).toBe(1);
    expect(stderr).toContain('/weeks');
    expect(stderr).toContain('/seed');
  });

  it('names what the content does not have', async () => {
    const folders = ['--content', writePack(), '--data', newFolder()];
    const file = join(newFolder(), 'request.json');
    writeFileSync(file, JSON.stringify({ ...REQUEST, careerLevel: 'medior', rounds: ['codng'] }));
    const { code, stderr } = await runHere('plan', '--request', file, ...folders);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no career level "medior".');
    expect(stderr).toContain('There is no round "codng".');
  });
});
