import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { compareText } from '../domain/compare-text.ts';
import { CONTENT_ORIGIN } from '../domain/content-address.ts';
import { IMAGE_ENDINGS } from './images.ts';
import type { Report } from './message.ts';
import { UNSEEN } from './unseen.ts';

/** Every file under `dir`, relative and sorted; hidden ones and links are left out. */
export function listFiles(dir: string, report: Report): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    report({ file: '.', line: 1, column: 1 }, 'files', `there is no folder \`${dir}\``);
    return [];
  }
  const files: string[] = [];
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    const file = relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (/(^|\/)\./.test(file)) continue;
    if (entry.isFile()) files.push(file);
    const reason = entry.isSymbolicLink()
      ? 'symbolic links are not followed'
      : explainUnread(file, entry.isFile());
    if (reason !== undefined) report({ file, line: 1, column: 1 }, 'files', reason);
  }
  return files.sort(compareText);
}

/** Whether a file holds content; only the endings that a reader looks for count. */
export function isRead(file: string): boolean {
  return /\.(md|ya?ml)$/.test(file);
}

/** Why a file that looks like content is none; undefined where it is, or looks like something else. */
function explainUnread(file: string, isFile: boolean): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (!isFile) return isRead(file) ? 'this is a folder, with the name of a file' : undefined;
  if (isRead(file)) return undefined;
  const image = posix.extname(name);
  if (image !== image.toLowerCase() && IMAGE_ENDINGS.includes(image.toLowerCase()))
    return `this file is not read: write its ending in small letters, \`${image.toLowerCase()}\``;
  const [, ending = ''] = /(\.ya?ml)(?:\.txt)?$/i.exec(name) ?? (TEXT.test(name) ? ['', '.md'] : []);
  return ending === ''
    ? undefined
    : `this file is not read: content ends in \`${ending.toLowerCase()}\`, in small letters; name it \`${name.replace(ENDINGS, '')}${ending.toLowerCase()}\``;
}

const TEXT = /\.(?:md|markdown|mdown|mdwn|mkdn?|mdx)(?:\.txt)?$|\.txt$/i;
const ENDINGS = /(?:\.(?:md|markdown|mdown|mdwn|mkdn?|mdx|ya?ml))?(?:\.txt)?$/i;

/** The text of a file with LF line ends and without a byte order mark. */
export function readText(dir: string, file: string, report: Report): string {
  const bytes = readFileSync(join(dir, file));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const lenient = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
    report(
      placeIn(file, lenient, lenient.indexOf('\ufffd')),
      'files',
      'this file is not UTF-8 text: here is the first byte that is none',
    );
    return '';
  }
  const slip = SLIPS.find(({ pattern }) => pattern.test(text));
  if (slip !== undefined) {
    report(placeIn(file, text, text.search(slip.pattern)), 'files', slip.message);
    return text;
  }
  for (const { index, 0: character } of text.matchAll(UNSEEN)) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    report(placeIn(file, text, index), 'files', `${code} is a character that nobody sees: leave it out`);
  }
  const reserved = text.indexOf(CONTENT_ORIGIN);
  if (reserved >= 0)
    report(
      placeIn(file, text, reserved),
      'files',
      `\`${CONTENT_ORIGIN}\` stands for the address of the service and cannot be written: link to a file by its path`,
    );
  return text;
}

/** What no file is saved with on purpose. */
const SLIPS: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /\r/,
    message: 'lines of this file end in a carriage return alone: save it with line feeds (LF)',
  },
  { pattern: /^<{7}(?= |$)/m, message: '`<<<<<<<` marks a conflict of git that is not resolved' },
];

function placeIn(file: string, text: string, offset: number) {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
