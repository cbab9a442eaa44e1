import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { openFeedService } from '../../testbed/feeds/feed-service.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';

const TODAY = '2026-11-30';

describe('init', () => {
  it('makes a pack of five questions that passes the check and serves a plan', async () => {
    const folder = join(newFolder(), 'my-pack');
    const { code, stdout } = await runHere('init', folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`stepladder check --content ${folder}`);
    const { pack, messages } = loadContent(folder, { today: TODAY });
    expect(messages).toEqual([]);
    expect(pack?.questions).toHaveLength(5);
    if (!pack) return;
    const service = openFeedService({ pack });
    const response = await service.fetch('https://stepladder.test/v1/plans/example');
    const text = await response.text();
    await service.close();
    expect(response.status).toBe(200);
    for (const { question } of pack.questions) expect(text).toContain(`"${question.id}"`);
  });

  it('writes into no folder that holds anything', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a'), '');
    const { code, stderr } = await runHere('init', folder);
    expect(stderr).toContain('is not an empty folder. Name a new one.');
    expect(code).toBe(2);
  });
});

describe('import', () => {
  it('makes a pack of a folder, and lists what was changed by its line', async () => {
    const [bank, out] = [newFolder(), join(newFolder(), 'pack')];
    mkdirSync(join(bank, 'sub'));
    writeFileSync(
      join(bank, 'sub', 'queues.md'),
      '**What waits?**\n\nThings <b>do</b>.\n\n**Who serves?**\n\nOne.\n',
    );
    const { code, stdout } = await runHere('import', bank, '--out', out);
    expect(stdout).toContain('2 questions, 2 with an answer; 1 level (Any level); 1 topic (General);');
    expect(stdout).toContain('sub/queues.md:3 raw HTML is written as Markdown');
    expect(code).toBe(0);
    expect(loadContent(out, { today: TODAY }).messages).toEqual([]);
  });

  it.each([
    [[], 'Name the file or folder to import'],
    [['/nowhere', '--out', '/tmp/x'], '/nowhere does not exist.'],
    [['package.json', '--out', '/tmp/never-made'], 'package.json ends in none of .md'],
    [['README.md'], 'Say where the pack goes: --out <folder>.'],
  ])('answers %j with what would be right', async (args, message) => {
    const { code, stderr } = await runHere('import', ...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
