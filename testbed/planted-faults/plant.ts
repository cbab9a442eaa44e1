import { type PackFiles, replaceIn, validPack } from '../packs/valid-pack.ts';

/** In a replacement, the line that a message must name. It is taken out before the file is written. */
const MARK = '⟦';

/** Files of a content folder by path. */
export type FolderFiles = Map<string, string | Uint8Array>;

/** One fault in a folder that has none. */
export interface Plant {
  name: string;
  /** The file and line that the one message must name, with `/`. */
  file: string;
  line: number;
  /** What stands in the message, so that it is of this fault. */
  says: string;
  /** The folder with the fault. */
  files: FolderFiles;
}

export const FIRST = 'questions/statistics/mean-and-median.md';
export const SECOND = 'questions/statistics/standard-error.md';
export const THIRD = 'questions/coding/running-mean.md';
export const DRAWING = 'questions/statistics/two.svg';

const CHOICES = `## Choices

- [x] The median. It minimises absolute loss.
- [ ] The mean. It minimises squared loss.
- [ ] Neither. The question asks for one.

`;
const BRIEF = `## In brief

- The mean minimises squared loss.
- The median minimises absolute loss.
- Say which loss is meant.

`;

/** The valid pack with the optional parts too: choices, points in brief, a drawing, synonyms. */
function wholePack(): PackFiles {
  const files = validPack();
  replaceIn(files, FIRST, '## Short answer\n', `${CHOICES}## Short answer\n`);
  replaceIn(files, FIRST, '## Answer\n', `${BRIEF}## Answer\n\n![Two numbers](two.svg)\n`);
  files.set(
    DRAWING,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">\n<path d="M0 0"/>\n</svg>\n',
  );
  files.set(
    'synonyms.yaml',
    'stopWords: [the]\nendings:\n  - [isation, ization]\nsynonyms:\n  - [mean, average]\n',
  );
  return files;
}

/** A fault by which `to` takes the place of `from`; the message names the line of its mark, or `line`. */
export function plant(
  name: string,
  file: string,
  from: string,
  to: string,
  says: string,
  line?: number,
): Plant {
  const files = wholePack();
  replaceIn(files, file, from, to);
  const text = files.get(file) ?? '';
  const mark = text.indexOf(MARK);
  if (mark < 0 === (line === undefined)) throw new Error(`${name} needs a mark or a line`);
  files.set(file, text.replace(MARK, ''));
  return { name, file, line: line ?? text.slice(0, mark).split('\n').length, says, files };
}

/** A fault of the folder: a file is missing, or too many, or of the wrong name or bytes. */
export function plantFiles(
  name: string,
  change: (files: FolderFiles) => void,
  [file, line]: readonly [file: string, line: number],
  says: string,
): Plant {
  const files: FolderFiles = new Map(wholePack());
  change(files);
  return { name, file, line, says, files };
}

/** Gives a file another path. */
export function moveFile(files: FolderFiles, from: string, to: string): void {
  const content = files.get(from);
  if (content === undefined) throw new Error(`there is no ${from}`);
  files.delete(from);
  files.set(to, content);
}
