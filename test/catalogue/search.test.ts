import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletions, mostSlips } from '../../src/catalogue/search/deletions.ts';
import { parseQuery } from '../../src/catalogue/search/parse-query.ts';
import { thesaurus } from '../../src/catalogue/search/thesaurus.ts';
import { joinedForms, tokenise } from '../../src/catalogue/search/words.ts';
import { NO_SEARCH_WORDS } from '../../src/domain/search.ts';

describe('words', () => {
  it.each([
    ['Multi-head attention', ['multihead']],
    ['k-means and A/B tests', ['kmeans', 'ab']],
    ['C++, F# and c', ['cplusplus', 'fsharp']],
    ['bias/variance, 3+4, a-', []],
  ])('of %s stand for more than their letters', (text, forms) => {
    expect(joinedForms(text).sort()).toEqual([...forms].sort());
  });

  it('are folded', () => {
    expect(tokenise('Naïve ﬁne-tuning')).toEqual(['naive', 'fine', 'tuning']);
  });
});

describe('a query', () => {
  const parse = (q: string) => parseQuery(q, new Set(['the', 'of']));
  const wordsOf = (q: string) => parse(q).wanted.map(({ words }) => words.join(' '));

  it('is read as words, compounds, phrases and what is not wanted', () => {
    expect(parse('k-means "loss of heads" C++ -ridge -"two words"')).toEqual({
      wanted: [
        { words: ['k', 'means'], joined: 'kmeans', quoted: false },
        { words: ['loss', 'of', 'heads'], quoted: true },
        { words: ['cplusplus'], quoted: true },
      ],
      unwanted: [
        { words: ['ridge'], quoted: false },
        { words: ['two', 'words'], quoted: true },
      ],
    });
  });

  it('loses its stop words unless it has no others', () => {
    expect(wordsOf('the loss of bias/variance?')).toEqual(['loss', 'bias', 'variance']);
    expect(wordsOf('of the')).toEqual(['of', 'the']);
    expect(wordsOf('++ - " / \0')).toEqual([]);
  });
});

describe('a thesaurus', () => {
  const { lookUp, respell } = thesaurus({
    ...NO_SEARCH_WORDS,
    synonyms: [['cnn', 'convolutional neural network']],
    narrower: [{ word: 'cv', finds: ['computer vision'] }],
    endings: [['isation', 'ization']],
  });

  it('finds the longest phrase from where it is asked, in the plural too', () => {
    expect(lookUp(['cnns'], 0)).toEqual({ length: 1, others: [['convolutional', 'neural', 'network']] });
    expect(lookUp(['convolutional', 'neural', 'networks', 'now'], 0)).toEqual({
      length: 3,
      others: [['cnn']],
    });
    expect(lookUp(['computer', 'vision'], 0)).toBeUndefined();
    expect(lookUp(['cv'], 0)?.others).toEqual([['computer', 'vision']]);
  });

  it('spells a word in both ways', () => {
    expect(respell('quantization')).toEqual(['quantisation']);
    expect(respell('quantisation')).toEqual(['quantization']);
    expect(respell('vision')).toEqual([]);
  });
});

describe('deletions', () => {
  it('meet for any word and any slip of each kind in its first seven letters', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const word = fc.array(letter, { minLength: 6, maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, letter, fc.nat(4), fc.constantFrom(0, 1, 2, 3), (right, other, at, kind) => {
        const [a = '', b = ''] = right.slice(at);
        const changed = [other + a + b, b, other + b, b + a][kind] as string;
        const wrong = right.slice(0, at) + changed + right.slice(at + 2);
        const shared = deletions(wrong).filter((each) => deletions(right).includes(each));
        expect(mostSlips(wrong)).toBeGreaterThan(0);
        expect(shared).not.toEqual([]);
      }),
    );
  });
});
