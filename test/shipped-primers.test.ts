import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'content/materials/primers';
const primers = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(`${FOLDER}/${file}`, 'utf8'),
}));

describe('the primers of this repository', () => {
  it('have the map, ten ideas, what to read and which questions test them', () => {
    for (const { file, text } of primers) {
      const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      expect([file, ...titles]).toEqual([
        file,
        'The map',
        'Ten ideas',
        'What to read',
        'Which questions test each',
      ]);
      expect([file, text.match(/^\d+\. \*\*/gm)?.length]).toEqual([file, 10]);
    }
  });

  it('name questions of their own topic, and each idea is tested by one', () => {
    for (const { file, text } of primers) {
      const topic = /^topic: (.+)$/m.exec(text)?.[1] ?? '';
      const table = text.slice(text.indexOf('## Which questions'));
      const named = new Set(table.match(/\bq\d+\b/g));
      expect([file, [...named].filter((id) => !idsOf(topic).has(id))]).toEqual([file, []]);
      const tested = [...table.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, ideas = '']) => ideas.split(', '));
      const ideas = [...new Set(tested.map(Number))].sort((a, b) => a - b);
      expect([file, ideas]).toEqual([file, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
    }
  });
});

/** The ids of a topic's questions. */
function idsOf(topic: string): Set<string> {
  const folder = `content/questions/${topic}`;
  return new Set(
    readdirSync(folder).flatMap(
      (file) => /^id: (q\d+)$/m.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1] ?? [],
    ),
  );
}
