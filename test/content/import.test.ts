import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportedPack, loadContent } from '../../src/content/index.ts';
import { bankIsKept, FORMS, imported, TODAY } from './any-bank.ts';

const BANKS = 'test/fixtures/banks';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bank-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function fixture(file: string) {
  return imported({ [file]: readFileSync(join(BANKS, file), 'utf8') });
}

/** What the check says of a pack once it is on disk. */
function faultsOf({ files, pictures }: ImportedPack): string[] {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [from, to] of pictures) cpSync(join(BANKS, 'mixed', from), join(folder, to));
  return loadContent(folder, { today: TODAY })
    .messages.filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

function questions({ plan, files }: ImportedPack) {
  return plan.questions.map(({ path, level, topic, found }) => ({
    title: found.title,
    level,
    topic,
    body: (files.get(path) ?? '').replace(/^---[\s\S]*?\n---\n\n/, ''),
  }));
}

/** The words of a text, markup aside. */
function wordsOf(text: string): string[] {
  return text.replace(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of a bank that are in no file of its pack. */
function lostWords(text: string, { files }: ImportedPack): string[] {
  const kept = new Set([...files.values()].flatMap(wordsOf));
  return wordsOf(text).filter((word) => !kept.has(word));
}

describe('a bank of another form', () => {
  const files = readdirSync(BANKS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|csv|ndjson)$/.test(entry.name) && entry.parentPath === BANKS)
    .map(({ name }) => name)
    .sort();

  it.each(files)('%s becomes a pack without a fault', (file) => {
    expect(faultsOf(fixture(file))).toEqual([]);
  });

  /** What stands for links and levels is written by the pack's own words. */
  const REPLACED: Record<string, string[]> = {
    'headings-in-items.md': ['Contents', 'contents', 'No', 'Back', 'top', 'explain'],
    'bullets.md': ['src', '3', '7'],
    'details.md': ['spec', 'Answer'],
    'questions.csv': ['Question', 'Answer', 'Difficulty', 'Category', 'Tags'],
    'questions.ndjson': [
      'id',
      'prompt',
      'markdown',
      'answer',
      'level',
      'slug',
      'name',
      'tags',
      'not',
      'json',
    ],
    'signs-and-bold.md': ['png', 'pictures', 'little', 'br'],
  };
  it.each(files)('%s loses no word', (file) => {
    const lost = lostWords(readFileSync(join(BANKS, file), 'utf8'), fixture(file));
    expect(lost.filter((word) => !REPLACED[file]?.includes(word))).toEqual([]);
  });
});

describe('the forms of a question', () => {
  it('are headings inside items of a list, with what is indented below them', () => {
    const [socket, handshake, generic] = questions(fixture('headings-in-items.md'));
    expect(socket).toMatchObject({ title: 'What is a socket?' });
    expect(socket?.body).toContain(
      '\n```js\nconst socket = connect(80, "localhost"); // 1. ### not a heading\n```',
    );
    expect(handshake?.body).toContain('see also [sockets](what-is-a-socket.md)');
    expect(generic?.body).toContain('What does `List<Byte>` cost when a\\<b and c>d?');
    expect(generic?.body).toContain('A copy, **always**.<br>And one more line.');
  });

  it('are bold paragraphs, with a level by a sign that a legend explains', () => {
    const pack = fixture('signs-and-bold.md');
    expect(pack.plan.levels.map(({ title }) => title)).toEqual(['Easy', 'Medium', 'Expert']);
    expect(questions(pack).map(({ title, level, topic }) => [title, level, topic])).toEqual([
      ['What is a queue?', 'easy', 'waiting'],
      ['How long does one wait on average?', 'medium', 'waiting'],
      ['Prove it.', 'expert', 'waiting'],
      ['Which discipline is fair?', 'expert', 'serving'],
    ]);
    expect(questions(pack)[1]?.body).toContain('$L = \\lambda W$[^1].\n\n[^1]: It needs a steady state.');
  });

  it('are headings with an answer that is folded away, and choices', () => {
    const [first] = questions(fixture('details.md'));
    expect(first?.body).toMatch(/## Question\n\nWhat's the output\?\n\n```javascript[\s\S]*- B: `"12"`\n/);
    expect(first?.body).toContain('a string[ref](https://tc39.es/ecma262/).');
    expect(first?.body).not.toContain('****');
  });

  it('are bold and plain items of lists, without an answer too, and say where they are from', () => {
    const found = questions(fixture('bullets.md'));
    expect(found.map(({ title, level }) => [title, level])).toEqual([
      ['What is an index?', 'junior'],
      ['When is it not used?', 'junior'],
      ['How would you shard a table by customer?', 'senior'],
      ['What breaks when a shard is full?', 'senior'],
      ['Describe a migration that went wrong.', 'senior'],
      ['Why is a lock held?', 'senior'],
    ]);
    expect(found[0]?.body).toContain('## Answer\n\nA structure');
    const [page = ''] = [...fixture('bullets.md').files].flatMap(([path, text]) =>
      path.endsWith('/what-is-an-index.md') ? [text] : [],
    );
    expect(page).toContain('source:\n  name: www.postgresql.org\n  url: https://www.postgresql.org/docs/\n');
    expect(found[2]?.body).not.toContain('## Answer');
  });

  it('are rows of CSV and lines of JSON', () => {
    expect(questions(fixture('questions.csv')).map(({ title, level }) => [title, level])).toEqual([
      ['What is a cache, and why?', 'easy'],
      ['What is a hash?', 'hard'],
    ]);
    const json = fixture('questions.ndjson');
    expect(json.plan.questions.map(({ id }) => id)).toEqual(['q11', 'q12']);
    expect(json.notes).toEqual([
      { file: 'questions.ndjson', line: 3, message: 'this line is no JSON object' },
    ]);
  });
});

describe('a bank of several files', () => {
  it('takes pictures along, and topics from the names of files', () => {
    const texts = Object.fromEntries(
      ['01-networking.md', 'queues.md', 'questions.csv'].map((file) => [
        file,
        readFileSync(join(BANKS, 'mixed', file), 'utf8'),
      ]),
    );
    const pack = imported(texts, (file) => file === 'pictures/little.png');
    expect([...pack.pictures]).toEqual([['pictures/little.png', 'questions/waiting/little.png']]);
    expect(pack.plan.topics.map(({ slug }) => slug)).toEqual([
      'networking',
      'waiting',
      'serving',
      'speed',
      'names',
    ]);
    expect(faultsOf(pack)).toEqual([]);
  });
});

describe('a picture', () => {
  it.each(['../secret.png', '/etc/passwd', 'sub/../../secret.png', 'notes.json'])(
    'is taken along from the folder of its bank alone, not %s',
    (url) => {
      const pack = imported({ 'a.md': `## Why?\n\n![A graph](${url})\n` }, () => true);
      expect([...pack.pictures]).toEqual([]);
      expect(pack.notes.at(-1)?.message).toContain(`there is no picture \`${url}\``);
    },
  );
});

describe('what a pack refuses', () => {
  const answerOf = (written: string, rest = '') =>
    /## Answer\n\n([\s\S]*)\n$/.exec(
      questions(imported({ 'a.md': `## Why?\n\n${written}\n${rest}` }))[0]?.body ?? '',
    )?.[1];

  it.each([
    ['a formula that is none', 'From $\\foo{$ to here.', 'From \\$\\foo{\\$ to here.'],
    ['a tag that no element is', 'A List<String> here.', 'A List\\<String> here.'],
    ['a comment', 'One <!-- hidden -->two.', 'One two.'],
    ['a link to nowhere', 'See [that](other.md#part).', 'See that.'],
    ['a script', 'See [that](javascript:alert(1)).', 'See that.'],
    [
      'a picture from elsewhere',
      '![A graph](https://example.org/a.png)',
      '[A graph](https://example.org/a.png)',
    ],
    ['an index that looks like a reference', 'm[0][1] and [^2]', 'm[0\\][1] and \\[^2]'],
    ['a citation', 'By [@smith].', 'By [`@smith`].'],
    [
      'a cell beyond the head of its table',
      '| a | b |\n| - | - |\n| x | y | z |',
      '| a | b |\n| - | - |\n| x | y \\| z |',
    ],
    ['lines between bars that are no table', '| a | b |\n| x | y |', '\\| a | b |\n\\| x | y |'],
    ['what is almost a link', 'See [this](a b.md).', 'See [this\\](a b.md).'],
    ['a link without words', '[](https://example.org/a)', '<https://example.org/a>'],
    ['an address of the own machine', 'See [it](http://localhost:3000/).', 'See it.'],
    ['display math that does not end', '$$\nx = 1', '$$\nx = 1\n$$'],
  ])('is written otherwise: %s', (_, written, fitted) => {
    expect(answerOf(written)).toBe(fitted);
    expect(faultsOf(imported({ 'a.md': `## Why?\n\n${written}\n` }))).toEqual([]);
  });

  it('is said by its line', () => {
    const { notes } = imported({ 'a.md': '# Bank\n\n## Why?\n\nA <b>b</b> [c](d.md).\n' });
    expect(notes).toEqual([
      { file: 'a.md', line: 5, message: 'raw HTML is written as Markdown, or as the words that it shows' },
      { file: 'a.md', line: 5, message: 'the link to `d.md` leads nowhere in the pack: its words are kept' },
    ]);
  });
});

describe('banks of any words', () => {
  it.each(Object.keys(FORMS))('written as %s keep every question and its answer', (form) => {
    fc.assert(bankIsKept(form), { numRuns: 25 });
  });
});
