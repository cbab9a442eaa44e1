import type { CivilDate } from '../domain/civil-date.ts';
import { type BuildCache, cacheKey } from './build-cache.ts';
import {
  CURRICULUM,
  explainMisplaced,
  FOLDERS,
  isContentPath,
  meantFile,
  PACK,
  REFERENCES,
  ROLES,
  SYNONYMS,
  TOPICS,
} from './content-paths.ts';
import type { Draft, DraftPage, PageRule } from './draft.ts';
import { emptyFields, type Fields } from './fields.ts';
import type { Message, Report } from './message.ts';
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
import { type PageParser, readDraftPage } from './read-draft-page.ts';
import { readYaml, type YamlParser } from './read-yaml.ts';
import { PAGE_RULES, QUESTION_RULES } from './rules/index.ts';

const MISSING: Record<string, string> = {
  [PACK]:
    'this file is missing: it names the levels, kinds, rounds and blocks that the other files use; see "pack.yaml" in content/README.md',
};

interface Reading {
  today: CivilDate;
  cache: BuildCache;
  /** Called after each file. */
  advance: () => void;
}

/** The files of a folder by what they are; a text that is none of them has a message. */
export function readContentDraft(
  texts: ReadonlyMap<string, string>,
  { today, cache, advance }: Reading,
): { draft: Omit<Draft, 'files' | 'images' | 'isWhole'>; messages: Message[] } {
  const messages: Message[] = [];
  const report: Report = (place, rule, message) =>
    messages.push({ ...place, severity: 'error', rule, message });
  const meant = new Set(
    [...texts.keys()].flatMap((file) => (isContentPath(file) ? [] : (meantFile(file) ?? []))),
  );
  const reportMissing = (file: string) => {
    // One of almost its name has a message.
    if (!meant.has(file))
      report({ file, line: 1, column: 1 }, 'files', MISSING[file] ?? 'this file is missing');
  };
  const place = (file: string): SourceFile => {
    advance();
    return { file, text: texts.get(file) ?? '' };
  };
  const yaml = <T>(file: string, parser: YamlParser<T>): Fields<T> => {
    if (!texts.has(file)) {
      reportMissing(file);
      return emptyFields(file);
    }
    const read = readYaml(place(file), parser, cache);
    messages.push(...read.messages);
    return read.fields;
  };

  const pack = yaml(PACK, parsePack);
  const names = packNames(pack);
  const context = { pack, packKey: cacheKey(texts.get(PACK) ?? ''), cache };
  const page = <T>(file: string, parser: PageParser<T>, rules: readonly PageRule<T>[] = []): DraftPage<T> => {
    const all: PageRule<T>[] = [...PAGE_RULES, ...rules];
    const read = readDraftPage(place(file), { parser, rules: all }, context);
    messages.push(...read.messages);
    return read.page;
  };
  const folder = <T>(pattern: RegExp, parser: PageParser<T>, rules: readonly PageRule<T>[] = []) =>
    [...texts.keys()].filter((file) => pattern.test(file)).map((file) => page(file, parser, rules));

  const draft = {
    today,
    pack,
    topics: yaml(TOPICS, parseTopics),
    roles: yaml(ROLES, parseRoles),
    references: yaml(REFERENCES, parseReferences),
    questions: folder(
      FOLDERS.questions,
      parseQuestion(names, pack.value.anatomy ?? 'strict'),
      QUESTION_RULES,
    ),
    skillMaps: folder(FOLDERS.skillMaps, parseSkillMap(names)),
    ...(texts.has(CURRICULUM) && { curriculum: page(CURRICULUM, parseCurriculum(names)) }),
    materials: folder(FOLDERS.materials, parseMaterial(names)),
    guides: folder(FOLDERS.guides, parseGuide(names)),
    ...(texts.has(SYNONYMS) && { synonyms: yaml(SYNONYMS, parseSynonyms) }),
  };
  if (!texts.has(CURRICULUM)) reportMissing(CURRICULUM);
  for (const file of texts.keys()) {
    if (!isContentPath(file)) report({ file, line: 1, column: 1 }, 'files', explainMisplaced(file));
  }
  return { draft, messages };
}
