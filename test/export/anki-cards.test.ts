import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { ANKI_HEAD, writeAnkiCard } from '../../src/export/anki-cards.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';

const PUBLIC_URL = 'https://stepladder.test';
const { questions } = samplePack();
const fileOf = (list: typeof questions) =>
  ANKI_HEAD + list.map(({ question, answer }) => writeAnkiCard(question, answer, PUBLIC_URL)).join('');

/** What Anki does with such a file: it reads the headers, then finds each note by its GUID, or makes it. */
function importInto(notes: Map<string, Record<string, string>>, file: string): void {
  const lines = file.split('\n');
  const headers = new Map(
    lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).split(':') as [string, string]),
  );
  const rows: string[][] = parse(file, { delimiter: '\t', comment: '#', comment_no_infix: true });
  const column = (name: string) => Number(headers.get(`${name} column`)) - 1;
  for (const row of rows) {
    const [front = '', back = ''] = row.filter((_, at) => !['guid', 'deck', 'tags'].map(column).includes(at));
    const special = { deck: row[column('deck')] ?? '', tags: row[column('tags')] ?? '' };
    notes.set(row[column('guid')] ?? '', { ...special, front, back });
  }
}

it('keeps each field whole, whatever is in it', () => {
  const notes = new Map<string, Record<string, string>>();
  importInto(notes, fileOf(questions));
  expect(notes.size).toBe(questions.length);
  for (const { question } of questions)
    expect(notes.get(`stepladder-${question.id}`)).toMatchObject({
      deck: 'Stepladder',
      tags: `topic::${question.topic} level::${question.level} kind::${question.kind}`,
      front: expect.stringContaining(question.prompt.html.slice(0, 20)),
      back: expect.stringContaining(`href="${PUBLIC_URL}/questions/${question.slug}"`),
    });
});

it('changes cards in their place when a later release is imported over an earlier one', () => {
  const notes = new Map<string, Record<string, string>>();
  importInto(notes, fileOf(questions));
  const later = questions.map((each) => ({
    ...each,
    question: { ...each.question, prompt: { ...each.question.prompt, html: '<p>Say "it"\tanew:\nhow?</p>' } },
  }));
  importInto(notes, fileOf(later));
  expect(notes.size).toBe(questions.length);
  expect([...notes.values()].every(({ front }) => front?.startsWith('<p>Say "it"\tanew:\nhow?</p>'))).toBe(
    true,
  );
});
