import type { CivilDate } from '../domain/civil-date.ts';
import type { ContentPack } from '../domain/content-pack.ts';
import { type BuildCache, NO_CACHE } from './build-cache.ts';
import { buildPack } from './build-pack.ts';
import type { Program } from './code-fences.ts';
import { pagesOf } from './draft.ts';
import { isImage, readImage } from './images.ts';
import { compareMessages, type Message, type Report } from './message.ts';
import type { SourceFile } from './page.ts';
import { readContentDraft } from './read-draft.ts';
import { isRead, listFiles, readText } from './read-files.ts';
import { applyRule } from './rules/apply-rule.ts';
import { RULES } from './rules/index.ts';

interface LoadOptions {
  /** The day by which texts count as fresh. */
  today: CivilDate;
  /** Called after each step: every file is read, and every page then rendered. A full load takes seconds. */
  onProgress?: (done: number, total: number) => void;
  /** What was made of the same files before is taken from it, and what is made now is kept in it. */
  cache?: BuildCache;
}

export interface LoadedContent {
  /** Absent where there is an error. */
  pack?: ContentPack;
  /** Every fault of every file, sorted by file, line and column. */
  messages: Message[];
  /** The tested code of each file, for `checkCode`. */
  programs: Program[];
  /** Every file as it was read, for `checkOriginality`. */
  sources: SourceFile[];
}

const README = 'README.md';

/** Reads a content folder: the only reader there is. Synchronous. The result does not depend on the order on disk. */
export function loadContent(dir: string, options: LoadOptions): LoadedContent {
  const { today, onProgress, cache = NO_CACHE } = options;
  const messages: Message[] = [];
  const report: Report = (place, rule, message) =>
    messages.push({ ...place, severity: 'error', rule, message });
  const files = listFiles(dir, report);
  const sources = files.filter((file) => isRead(file) && file !== README);
  const texts = new Map(sources.map((file) => [file, readText(dir, file, report)]));

  const total = sources.length + sources.filter((file) => file.endsWith('.md')).length;
  let done = 0;
  const advance = () => onProgress?.(++done, total);
  const images = new Map(files.filter(isImage).map((file) => [file, readImage(dir, file)]));
  const read = readContentDraft(texts, { today, cache, advance });
  messages.push(...read.messages);
  const isWhole = !messages.some(({ rule }) => rule === 'files');
  const draft = { ...read.draft, files: new Set(files), images, isWhole };
  for (const rule of RULES)
    messages.push(...applyRule(rule, draft.pack, (fault) => rule.check(draft, fault)));
  const found = firstOfUnread(messages).sort(compareMessages);

  const hasErrors = found.some(({ severity }) => severity === 'error');
  return {
    ...(hasErrors ? {} : { pack: buildPack(draft, cache, advance) }),
    messages: found,
    programs: pagesOf(draft).flatMap(({ facts }) => facts.program ?? []),
    sources: [...texts].map(([file, text]) => ({ file, text })),
  };
}

/** Of a file that cannot be read as what it is, the first message that says so: what else is missing follows from it. */
function firstOfUnread(messages: readonly Message[]): Message[] {
  const reasons = new Map<string, Message>();
  for (const message of messages) {
    if (message.rule === 'files' && !reasons.has(message.file)) reasons.set(message.file, message);
  }
  return messages.filter((message) => [message, undefined].includes(reasons.get(message.file)));
}
