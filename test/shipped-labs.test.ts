import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'content/materials/labs';
const labs = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8') }));

describe('the labs of this repository', () => {
  it('are twelve at least', () => {
    expect(labs.length).toBeGreaterThanOrEqual(12);
  });

  it('have a goal, steps, checkpoints, what to say about it, and extensions', () => {
    for (const { file, text } of labs) {
      const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
      const checkpoints = titles.filter((title) => title.startsWith('Checkpoint '));
      expect([file, ...titles]).toEqual([
        file,
        'Goal',
        'Steps',
        ...checkpoints,
        'What to say about it in an interview',
        'Extensions',
      ]);
      expect([file, checkpoints.map((title) => title.slice(0, 14))]).toEqual([
        file,
        checkpoints.map((_, i) => `Checkpoint ${i + 1}: `),
      ]);
      expect([file, checkpoints.length >= 3]).toEqual([file, true]);
    }
  });

  it('run at every checkpoint, and assert something there', () => {
    for (const { file, text } of labs) {
      for (const section of text.split(/^## /m).filter((part) => part.startsWith('Checkpoint '))) {
        const code = /^```python test\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? '';
        expect([file, section.slice(0, 12), /^assert /m.test(code)]).toEqual([
          file,
          section.slice(0, 12),
          true,
        ]);
      }
    }
  });

  it('last two to four hours, in parts of ninety minutes at most', () => {
    for (const { file, text } of labs) {
      const minutes = Number(/^minutes: (\d+)$/m.exec(text)?.[1]);
      const parts = /^parts: \[(.+)\]$/m.exec(text)?.[1]?.split(', ').map(Number) ?? [];
      expect([file, minutes >= 120 && minutes <= 240, Math.max(...parts) <= 90]).toEqual([file, true, true]);
    }
  });
});
