import type { CivilDate } from '../domain/civil-date.ts';
import type { ContentPack } from '../domain/content-pack.ts';
import { buildPack } from './build-pack.ts';
import { type Program, programOf } from './code-fences.ts';
import { type Draft, pagesOf, type Rule } from './draft.ts';
import { emptyFields, type Fields } from './fields.ts';
import { isImage, readImage } from './images.ts';
import { compareMessages, type Message, type Report } from './message.ts';
import type { SourceFile } from './page.ts';
import { parseCurriculum } from './parse-curriculum.ts';
import { parseGuide } from './parse-guide.ts';
import { parseMaterial } from './parse-material.ts';
import { packNames, parsePack } from './parse-pack.ts';
import { parseQuestion } from './parse-question.ts';
import { parseReferences } from './parse-references.ts';
import { parseSkillMap } from './parse-skill-map.ts';
import { parseSynonyms } from './parse-synonyms.ts';
import { parseRoles, parseTopics } from './parse-taxonomy.ts';
import { isRead, listFiles, readText } from './read-files.ts';
import { RULES } from './rules/index.ts';
import { ADJUSTABLE_RULES } from './rules/pack.ts';

interface LoadOptions {
  /** The day by which texts count as fresh. */
  today: CivilDate;
  /** Called after each step: every file is read, and every page then rendered. A full load takes seconds. */
  onProgress?: (done: number, total: number) => void;
}

interface LoadedContent {
  /** Absent where there is an error. */
  pack?: ContentPack;
  /** Every fault of every file, sorted by file, line and column. */
  messages: Message[];
  /** The tested code of each file, for `checkCode`. */
  programs: Program[];
  /** Every file as it was read, for `checkOriginality`. */
  sources: SourceFile[];
}

/** Where each kind of file lives; the other content files are named in full. */
const FOLDERS = {
  questions: /^questions\/[^/]+\/[^/]+\.md$/,
  skillMaps: /^skill-maps\/[^/]+\.md$/,
  materials: /^materials\/[^/]+\/[^/]+\.md$/,
  guides: /^guides\/[^/]+\.md$/,
} as const;
const PACK = 'pack.yaml';
const TOPICS = 'topics.yaml';
const ROLES = 'roles.yaml';
const REFERENCES = 'references.yaml';
const CURRICULUM = 'curriculum.md';
const SYNONYMS = 'synonyms.yaml';
const README = 'README.md';

const MISSING: Record<string, string> = {
  [PACK]:
    'this file is missing: it names the levels, kinds, rounds and blocks that the other files use; see "pack.yaml" in content/README.md',
};

/** Reads a content folder: the only reader there is. Synchronous. The result does not depend on the order on disk. */
export function loadContent(dir: string, options: LoadOptions): LoadedContent {
  const messages: Message[] = [];
  const report: Report = (place, rule, message) =>
    messages.push({ ...place, severity: 'error', rule, message });
  const files = listFiles(dir, report);
  const sources = files.filter((file) => isRead(file) && file !== README);
  const texts = new Map(sources.map((file) => [file, readText(dir, file, report)]));

  const total = sources.length + sources.filter((file) => file.endsWith('.md')).length;
  let done = 0;
  const advance = () => options.onProgress?.(++done, total);
  const images = new Map(files.filter(isImage).map((file) => [file, readImage(dir, file)]));
  const draft = { ...parseAll(texts, options.today, report, advance), files: new Set(files), images };
  for (const rule of RULES) messages.push(...applyRule(rule, draft));
  const found = firstOfUnread(messages).sort(compareMessages);

  const hasErrors = found.some(({ severity }) => severity === 'error');
  return {
    ...(hasErrors ? {} : { pack: buildPack(draft, advance) }),
    messages: found,
    programs: pagesOf(draft).flatMap((page) => programOf(page) ?? []),
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

/** The faults that a rule finds, with the severity that the pack gives it; none where the pack turns it off. */
function applyRule({ name, check, ...rule }: Rule, draft: Draft): Message[] {
  const wanted = ADJUSTABLE_RULES.includes(name) ? draft.pack.value.rules?.[name] : undefined;
  if (wanted === 'off') return [];
  const severity = wanted ?? rule.severity;
  const found: Message[] = [];
  check(draft, (place, message) => found.push({ ...place, severity, rule: name, message }));
  return found;
}

function parseAll(
  texts: ReadonlyMap<string, string>,
  today: CivilDate,
  report: Report,
  advance: () => void,
): Omit<Draft, 'files' | 'images'> {
  const placed = new Set<string>();
  const parse = <T>(file: string, parser: (source: SourceFile, report: Report) => T): T => {
    placed.add(file);
    const parsed = parser({ file, text: texts.get(file) ?? '' }, report);
    advance();
    return parsed;
  };
  const parseFolder = <T>(folder: RegExp, parser: (source: SourceFile, report: Report) => T): T[] =>
    [...texts.keys()].filter((file) => folder.test(file)).map((file) => parse(file, parser));
  const parseYaml = <T>(
    file: string,
    parser: (source: SourceFile, report: Report) => Fields<T>,
  ): Fields<T> => {
    if (texts.has(file)) return parse(file, parser);
    report({ file, line: 1, column: 1 }, 'files', MISSING[file] ?? 'this file is missing');
    return emptyFields(file);
  };

  const pack = parseYaml(PACK, parsePack);
  const names = packNames(pack);
  const draft: Omit<Draft, 'files' | 'images'> = {
    today,
    pack,
    topics: parseYaml(TOPICS, parseTopics),
    roles: parseYaml(ROLES, parseRoles),
    references: parseYaml(REFERENCES, parseReferences),
    questions: parseFolder(FOLDERS.questions, parseQuestion(names, pack.value.anatomy ?? 'strict')),
    skillMaps: parseFolder(FOLDERS.skillMaps, parseSkillMap(names)),
    ...(texts.has(CURRICULUM) ? { curriculum: parse(CURRICULUM, parseCurriculum(names)) } : {}),
    materials: parseFolder(FOLDERS.materials, parseMaterial(names)),
    guides: parseFolder(FOLDERS.guides, parseGuide(names)),
    ...(texts.has(SYNONYMS) ? { synonyms: parse(SYNONYMS, parseSynonyms) } : {}),
  };
  for (const file of texts.keys()) {
    if (!placed.has(file))
      report({ file, line: 1, column: 1 }, 'files', 'no content lives at this path; see README.md');
  }
  return draft;
}
