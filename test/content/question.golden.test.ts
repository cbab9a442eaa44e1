import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { writePack } from '../helpers/content-pack.ts';

const GOLDEN = fileURLToPath(new URL('goldens/question.json.golden', import.meta.url));

test('a question file becomes this question and answer', () => {
  const { pack } = loadContent(writePack(), { today: '2026-11-23' });
  const json = `${JSON.stringify(pack?.questions[0], undefined, 2)}\n`;
  if (process.env.UPDATE === '1') writeFileSync(GOLDEN, json);
  expect(existsSync(GOLDEN), 'run with UPDATE=1 to write the golden file').toBe(true);
  expect(json).toBe(readFileSync(GOLDEN, 'utf8'));
});
