import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  type BankNote,
  type BankSource,
  type ImportedPack,
  isBankFile,
  loadContent,
  packFiles,
  readBank,
} from '../content/index.ts';
import { compareText } from '../domain/compare-text.ts';
import { AppError } from '../domain/error.ts';
import { formatCount } from '../domain/format.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption } from './command.ts';
import { formatMessages } from './messages.ts';
import { refuseFilledFolder } from './new-folder.ts';

/** A question bank of another form as a content folder. */
export const importBank: Command = {
  details:
    'Reads Markdown (questions in headings, bold text, lists or <details>), CSV with a header, and one JSON object a line;\n' +
    'of a folder every such file. What it could not place, or had to change, is listed by its line. The folder that it\n' +
    'writes has an open anatomy and passes "stepladder check": edit it from there.',
  positionals: ['file or folder'],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<folder>',
      description: 'Where the pack goes: a folder that is empty or not there yet.',
    },
    json: { type: 'boolean', description: 'Print counts and notes as JSON.' },
  },
  examples: ['stepladder import ./questions.md --out ./my-pack', 'stepladder import ./bank/ --out ./my-pack'],
  async run(values, [path]) {
    const out = stringOption(values, 'out');
    if (path === undefined)
      throw new AppError(
        'malformed',
        'Name the file or folder to import: stepladder import <file or folder> --out <folder>.',
      );
    if (out === undefined) throw new AppError('malformed', 'Say where the pack goes: --out <folder>.');
    refuseFilledFolder(out);
    const { folder, sources } = readSources(path);
    const bank = readBank(sources);
    if (bank.questions.length === 0)
      throw new AppError('invalid', `No question was found in ${path}.${bank.notes.map(noteLine).join('')}`);
    const today = utcText(Date.now()).slice(0, 10);
    const pack = packFiles(bank, { today, hasFile: (file) => isFile(join(folder, file)) });
    writePack(pack, folder, out);
    const { messages } = loadContent(out, { today });
    const errors = messages.filter(({ severity }) => severity === 'error');
    const notes = gathered(bank.notes);
    process.stdout.write(
      `${values.json === true ? JSON.stringify({ ...countsOf(pack), notes, messages: errors }) : reportOf(pack, notes, out)}\n`,
    );
    if (errors.length > 0) process.stderr.write(`${formatMessages(errors, out)}\n`);
    return errors.length > 0 ? 1 : 0;
  },
};

function readSources(path: string): { folder: string; sources: BankSource[] } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError('malformed', `${path} does not exist.`);
  const folder = stat.isDirectory() ? path : dirname(path);
  const files = stat.isDirectory() ? filesIn(path) : [basename(path)];
  const unread = files.find((file) => !isBankFile(file));
  if (!stat.isDirectory() && unread !== undefined)
    throw new AppError(
      'malformed',
      `${path} ends in none of .md, .markdown, .txt, .csv, .tsv, .ndjson and .jsonl.`,
    );
  return {
    folder,
    sources: files
      .filter(isBankFile)
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !/(^|\/)(?:\.|node_modules\/)/.test(file))
    .sort(compareText);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function writePack({ files, pictures }: ImportedPack, folder: string, out: string): void {
  const place = (path: string) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  for (const [path, text] of files) writeFileSync(place(path), text);
  for (const [from, to] of pictures) copyFileSync(join(folder, from), place(to));
}

/** Each thing once for a file, with how often it is there. */
function gathered(notes: readonly BankNote[]): (BankNote & { count: number })[] {
  const found = new Map<string, BankNote & { count: number }>();
  for (const note of notes) {
    const key = `${note.file}\n${note.message}`;
    const first = found.get(key);
    if (first) first.count += 1;
    else found.set(key, { ...note, count: 1 });
  }
  return [...found.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

function noteLine({ file, line, message, count = 1 }: BankNote & { count?: number }): string {
  return `\n${file}:${line} ${message}${count === 1 ? '' : ` (and ${count - 1} more)`}`;
}

function countsOf({ files, pictures, plan }: ImportedPack) {
  const { questions, levels, topics, bank } = plan;
  return {
    files: files.size,
    pictures: pictures.size,
    questions: questions.length,
    answers: questions.filter(({ found }) => found.answer !== undefined).length,
    levels: levels.map(({ title }) => title),
    topics: topics.map(({ title }) => title),
    careerLevels: bank.careerLevels.length,
    blocks: bank.blocks.length,
    guides: bank.guides.length,
  };
}

function reportOf(pack: ImportedPack, notes: readonly (BankNote & { count: number })[], out: string): string {
  const { questions, answers, levels, topics, careerLevels, blocks, guides, pictures } = countsOf(pack);
  const shown = (noun: string, titles: string[]) =>
    `${formatCount(titles.length, noun)} (${titles.slice(0, 12).join(', ')}${titles.length > 12 ? ', …' : ''})`;
  return [
    `${formatCount(questions, 'question')}, ${answers} with an answer; ${shown('level', levels)}; ${shown('topic', topics)};`,
    `${formatCount(careerLevels, 'career level')}, ${formatCount(blocks, 'block')} of a plan, ${formatCount(guides, 'guide')}, ${formatCount(pictures, 'picture')}. The pack is in ${out}.`,
    ...(notes.length === 0 ? [] : [`\nWhat was not placed, or was changed:${notes.map(noteLine).join('')}`]),
    `\nLook at it: stepladder check --content ${out}; then stepladder serve with CONTENT_DIR=${out}`,
  ].join('\n');
}
