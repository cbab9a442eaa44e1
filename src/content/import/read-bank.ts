import { posix } from 'node:path';
import { UNSEEN } from '../unseen.ts';
import { type Bank, type BankSource, emptyBank, mergeBanks } from './bank.ts';
import { readMarkdownBank } from './read-markdown-bank.ts';
import { readCsvBank, readNdjsonBank } from './read-table-bank.ts';

const READERS: Readonly<Record<string, (source: BankSource) => Bank>> = {
  ...Object.fromEntries(
    ['.md', '.markdown', '.mdown', '.mkd', '.txt'].map((ending) => [ending, readMarkdownBank]),
  ),
  ...Object.fromEntries(['.csv', '.tsv'].map((ending) => [ending, readCsvBank])),
  ...Object.fromEntries(['.ndjson', '.jsonl'].map((ending) => [ending, readNdjsonBank])),
};

/** Whether a file is one of a bank, by its ending. */
export function isBankFile(file: string): boolean {
  return posix.extname(file).toLowerCase() in READERS;
}

/** Reads the files of a bank as one; a file whose questions stand under no heading gives them its name as their topic. */
export function readBank(sources: readonly BankSource[]): Bank {
  return mergeBanks(
    sources.map((source) => {
      const tidied = tidy(source);
      const bank = READERS[posix.extname(source.file).toLowerCase()]?.(tidied) ?? emptyBank();
      bank.texts[source.file] = tidied.text;
      if (/^---\n[\s\S]*?\n---\n/.test(tidied.text) && source.file.endsWith('.md'))
        bank.notes.push({ file: source.file, line: 1, message: 'the front matter is not placed' });
      if (sources.length > 1)
        for (const question of bank.questions) question.topic ??= topicOfFile(source.file);
      return bank;
    }),
  );
}

function topicOfFile(file: string): string {
  const name = posix.basename(file, posix.extname(file));
  const shown = /^(?:readme|index|questions)$/i.test(name) ? posix.basename(posix.dirname(file)) : name;
  const words = shown
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' || words === '.' ? 'General' : words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Lines end by LF; what nobody sees is left out, as a pack may not hold it. */
function tidy({ file, text }: BankSource): BankSource {
  return { file, text: text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(UNSEEN, '') };
}
