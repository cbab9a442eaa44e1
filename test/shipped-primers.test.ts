import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'content/materials/primers';
const primers = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(`${FOLDER}/${file}`, 'utf8'),
}));
const questions = readQuestions();

describe('the primers of this repository', () => {
  it('have the map, ten ideas, what to read, which questions test them, and a self-test', () => {
    for (const { file, text } of primers) {
      const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      expect([file, ...titles]).toEqual([
        file,
        'The map',
        'Ten ideas',
        'What to read',
        'Which questions test each',
        'Self-test',
        'Answers',
      ]);
      expect([file, text.match(/^\d+\. \*\*/gm)?.length]).toEqual([file, 10]);
    }
  });

  it('name questions there are, some of their own topic, and each idea is tested by one', () => {
    for (const { file, text } of primers) {
      const topic = /^topic: (.+)$/m.exec(text)?.[1];
      const table = text.slice(text.indexOf('## Which questions'));
      const named = [...new Set(table.match(/\bq\d+\b/g))];
      expect([file, named.filter((id) => !questions.has(id))]).toEqual([file, []]);
      expect([file, named.some((id) => questions.get(id)?.startsWith(`${topic}/`))]).toEqual([file, true]);
      const tested = [...table.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, ideas = '']) => ideas.split(', '));
      const ideas = [...new Set(tested.map(Number))].sort((a, b) => a - b);
      expect([file, ideas]).toEqual([file, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
    }
  });

  it('lead from an id to the question of that id', () => {
    for (const { file, text } of primers)
      for (const [, id = '', path] of text.matchAll(/\[(q\d+)\]\(\.\.\/\.\.\/questions\/([^)]+)\)/g))
        expect([file, id, path]).toEqual([file, id, questions.get(id)]);
  });
});

/** The file of each question, from its id. */
function readQuestions(): ReadonlyMap<string, string> {
  const folder = 'content/questions';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return new Map(
    files.map((file) => [/^id: (q\d+)$/m.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1] ?? file, file]),
  );
}
