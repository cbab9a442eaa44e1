import { expect, it } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { writePack } from '../helpers/content-pack.ts';

const load = (yaml: string) =>
  loadContent(
    writePack((files) => files.set('synonyms.yaml', yaml)),
    { today: '2026-11-23' },
  );

it('takes what synonyms.yaml says, each part of it optional', () => {
  const { pack, messages } = load('stopWords: [the]\nsynonyms:\n  - [cnn, convnet]\n');
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(pack?.searchWords).toEqual({
    stopWords: ['the'],
    synonyms: [['cnn', 'convnet']],
    endings: [],
    narrower: [],
  });
});

it.each([
  ['a key that there is not', 'synonym: []\n', 1, 'unknown key `synonym`; did you mean `synonyms`?'],
  ['a group of one', 'synonyms:\n  - [cnn]\n', 2, 'must have at least two words or phrases'],
  ['a word that finds none', 'narrower:\n  - { word: cv, finds: [] }\n', 2, 'must have at least one word'],
  ['a word without what it finds', 'narrower:\n  - { word: cv }\n', 2, '`narrower.0.finds` is missing'],
  [
    'three spellings of an ending',
    'endings:\n  - [ise, ize, yse]\n',
    2,
    '`endings.0` is ["ise","ize","yse"]: it must be the two ends of a word',
  ],
  ['a number for a word', 'stopWords: [the, 7]\n', 1, '`stopWords.1` is 7: it must be a text'],
  [
    'an empty word',
    "stopWords: [the, '']\n",
    1,
    '`stopWords.1` is "": it must be one line of text without spaces around it',
  ],
  [
    'too many words',
    `stopWords: [${Array.from({ length: 2001 }, (_, index) => `w${index}`)}]\n`,
    1,
    'must have at most 2000 entries',
  ],
])('tells of %s where it stands', (_, yaml, line, says) => {
  const { pack, messages } = load(yaml);
  expect(pack).toBeUndefined();
  const errors = messages.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ file: 'synonyms.yaml', line, message: expect.stringContaining(says) }]);
});
