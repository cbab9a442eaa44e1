import { shorten } from '../domain/wrong-word.ts';
import type { Message, Place } from './message.ts';
import type { SourceFile } from './page.ts';

/** A run of words that a file shares with another text. */
interface SharedRun extends Place {
  /** How many words it has. */
  length: number;
  /** The run as the file has it, in lower case and without punctuation. */
  words: string;
}

/** An error for each passage that the content shares with another text. */
export function checkOriginality(texts: readonly SourceFile[], other: string): Message[] {
  return findSharedRuns(texts, other).map(({ file, line, column, length, words }) => ({
    file,
    line,
    column,
    severity: 'error',
    rule: 'originality',
    message: `${length} words in a row stand in the other text too: "${shorten(words)}"`,
  }));
}

/** Letters and digits of any script, with apostrophes inside. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * Runs of at least `length` words that stand in `other` too, case and punctuation aside; each as long as it goes.
 * Touching and overlapping runs are one.
 */
export function findSharedRuns(texts: readonly SourceFile[], other: string, length = 13): SharedRun[] {
  const otherWords = wordsOf(other).map(({ word }) => word);
  const known = new Set<string>();
  for (let i = 0; i + length <= otherWords.length; i++) known.add(otherWords.slice(i, i + length).join(' '));
  return texts.flatMap(({ file, text }) => {
    const words = wordsOf(text);
    const runs: SharedRun[] = [];
    for (let start = 0; start + length <= words.length; start++) {
      const isShared = (i: number) =>
        known.has(
          words
            .slice(i, i + length)
            .map(({ word }) => word)
            .join(' '),
        );
      if (!isShared(start)) continue;
      let end = start + length;
      // The next start may be anywhere up to the end of what is shared already.
      for (let next = start + 1; next <= end && next + length <= words.length; next++) {
        if (isShared(next)) end = next + length;
      }
      runs.push({
        file,
        ...positionAt(text, words[start]?.index ?? 0),
        length: end - start,
        words: words
          .slice(start, end)
          .map(({ word }) => word)
          .join(' '),
      });
      start = end - 1;
    }
    return runs;
  });
}

function wordsOf(text: string): { word: string; index: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase().replace('’', "'"),
    index: match.index,
  }));
}

function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
