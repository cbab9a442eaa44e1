import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ANKI_HEAD, writeAnkiCard, writePlanCards } from '../../src/export/anki-cards.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';
import { aPlan, aSession } from '../../testbed/plans/plans.ts';

const PUBLIC_URL = 'https://stepladder.test';
const { questions } = samplePack();
const PACK = { id: 'stepladder', name: 'AI and ML interviews' };
const fileOf = (list: typeof questions, pack: { id?: string; name: string } = PACK) =>
  ANKI_HEAD +
  list
    .map(({ question, answer }) => writeAnkiCard(question, answer, { publicUrl: PUBLIC_URL, pack }))
    .join('');

/** The fields of Anki's own type Basic, in the language of whoever imports. */
const FIELDS = { english: ['Front', 'Back'], german: ['Vorderseite', 'Rückseite'] };

/**
 * What Anki does with such a file, as its importer is written (`rslib/src/import_export/text/` of 23.10 and later): headers
 * first; columns that name no field of the note fill none, and without names those that are left fill the fields in their
 * order; then each note is found by its GUID, or made, and one that is found is changed where the file says so.
 */
function importInto(
  notes: Map<string, Record<string, string>>,
  file: string,
  fields: string[] = FIELDS.english,
): void {
  const headers = new Map(
    [...file.matchAll(/^#([^:\n]+):(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const rows: string[][] = parse(file, { delimiter: '\t', comment: '#', comment_no_infix: true });
  const column = (name: string) => Number(headers.get(`${name} column`)) - 1;
  const special = ['guid', 'deck', 'tags'].map(column);
  const labels = headers.get('columns')?.split('\t');
  for (const row of rows) {
    const left = [...row.keys()].filter((at) => !special.includes(at));
    const [front = left[0], back] = fields.map((name, at) => (labels ? labels.indexOf(name) : left[at]));
    const guid = row[column('guid')] ?? '';
    if (notes.has(guid) && headers.get('if matches') !== 'update current') continue;
    notes.set(guid, {
      ...{ deck: row[column('deck')] ?? '', tags: row[column('tags')] ?? '' },
      ...{ front: row[front ?? -1] ?? '', back: row[back ?? -1] ?? '' },
    });
  }
}

it.each(Object.entries(FIELDS))(
  'keeps each field whole, whatever is in it, in a collection in %s',
  (_language, fields) => {
    const notes = new Map<string, Record<string, string>>();
    importInto(notes, fileOf(questions), fields);
    expect(notes.size).toBe(questions.length);
    for (const { question } of questions)
      expect(notes.get(`stepladder-${question.id}`)).toMatchObject({
        deck: 'Stepladder::AI and ML interviews',
        tags: `topic::${question.topic} level::${question.level} kind::${question.kind}`,
        front: expect.stringContaining(question.prompt.html.slice(0, 20)),
        back: expect.stringContaining(`href="${PUBLIC_URL}/questions/${question.slug}"`),
      });
  },
);

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

it('keeps the cards of two packs apart, and those of a pack that has another name together', () => {
  const notes = new Map<string, Record<string, string>>();
  importInto(notes, fileOf(questions));
  importInto(notes, fileOf(questions, { id: 'stepladder', name: 'Interviews' }));
  expect(notes.size).toBe(questions.length);
  importInto(notes, fileOf(questions, { name: 'Front-end interviews' }));
  expect(notes.size).toBe(2 * questions.length);
  expect(notes.get('front-end-interviews-q01')?.deck).toBe('Stepladder::Front-end interviews');
});

describe('writePlanCards', () => {
  const source = {
    findQuestion: (id: string) => questions.find(({ question }) => question.id === id)?.question,
    findAnswer: (id: string) => questions.find(({ question }) => question.id === id)?.answer,
  };
  const item = (itemId: string) => ({
    ...{ itemId, title: itemId, topic: 'statistics', activity: 'learn' as const, minutes: 10, url: '' },
  });
  const plan = aPlan({
    sessions: [
      aSession(1, { items: [item('q02'), item('act-1')] }),
      aSession(2, { items: [item('q02'), item('q01'), item('q999')] }),
    ],
  });
  const file = writePlanCards(plan, source, { publicUrl: PUBLIC_URL, pack: PACK });

  it('has each question of the sessions once, first studied first, and no other item', () => {
    expect([...file.matchAll(/^"(stepladder-[^"]+)"\t/gm)].map(([, guid]) => guid)).toEqual([
      'stepladder-q02',
      'stepladder-q01',
    ]);
  });

  it('names the plan in a tag, and leaves GUIDs and faces as they are among all questions', () => {
    const notes = new Map<string, Record<string, string>>();
    importInto(notes, fileOf(questions));
    const before = new Map(notes);
    importInto(notes, file);
    expect(notes.size).toBe(before.size);
    const card = before.get('stepladder-q01');
    expect(notes.get('stepladder-q01')).toEqual({ ...card, tags: `${card?.tags} plan::2027-02-09` });
  });
});
