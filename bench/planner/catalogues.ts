import { existsSync, readFileSync } from 'node:fs';
import { studyItems } from '../../src/catalogue/study-items.ts';
import { loadContent } from '../../src/content/index.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import type { Role, SkillMap } from '../../src/domain/skill-map.ts';
import type { StudyItem } from '../../src/domain/study-item.ts';
import type { BlockId, Proficiency, QuestionKind, QuestionLevel } from '../../src/domain/taxonomy.ts';
import { BLOCKS, QUESTION_KINDS, QUESTION_LEVELS } from '../../testbed/packs/own-pack.ts';
import { Draw } from './draw.ts';

/** What plans are made of: plain data, so that it can be sent to a worker. */
export interface BenchCatalogue {
  name: string;
  items: StudyItem[];
  topics: PlannerInput['topics'];
  roles: Pick<Role, 'slug' | 'adjustments'>[];
  maps: Pick<SkillMap, 'careerLevel' | 'targets' | 'questionLevels'>[];
}

/** The day by which the content counts as fresh; no measure depends on it. */
const TODAY = '2026-11-23';
const REVIEW_MINUTES = 4;

/** The catalogue that is served: `content/` as it stands. */
export function realCatalogue(): BenchCatalogue {
  return fromPack('content', readPack());
}

/** The 240 titles of the planned question bank, with the real activities, materials and mocks. */
export function titlesCatalogue(titlesFile: string): BenchCatalogue {
  if (!existsSync(titlesFile)) throw new Error(`${titlesFile} is missing; name the file with --titles=PATH.`);
  const pack = readPack();
  const base = fromPack('titles', pack);
  const blocks = readBlocks(titlesFile);
  const others = base.items.filter(({ kind }) => kind !== 'question');
  const ids = new Set(others.map(({ id }) => id));
  const questions = readTable(titlesFile).map((row) => titleItem(row, blocks));
  const known = new Set([...ids, ...questions.map(({ id }) => id)]);
  const items = [...questions, ...others].map((item) => ({
    ...item,
    requires: item.requires.filter((id) => known.has(id)),
  }));
  return { ...base, items };
}

/** `size` invented items over the real topics, with the real activities and mocks: for growth and for odd shapes. */
export function syntheticCatalogue(size: number, seed: number): BenchCatalogue {
  const base = fromPack(`synthetic ${size}`, readPack());
  const draw = new Draw(seed);
  const others = base.items.filter(({ kind }) => kind !== 'question').slice(0, size);
  const questions: StudyItem[] = [];
  while (questions.length < size - others.length) questions.push(inventItem(draw, questions, base));
  return { ...base, items: [...questions, ...others] };
}

function inventItem(draw: Draw, before: readonly StudyItem[], base: BenchCatalogue): StudyItem {
  const kind = draw.pick(QUESTION_KINDS);
  const minutes = draw.step(10, kind === 'system-design' ? 95 : 60, 5);
  const earlier = draw.chance(0.15) ? draw.some(before, draw.whole(1, 2)) : [];
  return {
    id: `s${String(before.length + 1).padStart(4, '0')}`,
    kind: 'question',
    title: `Question ${before.length + 1}`,
    topic: draw.pick(base.topics).slug,
    level: draw.pick(QUESTION_LEVELS),
    block: draw.pick(BLOCKS),
    minutes,
    ...(minutes >= 60 && draw.chance(0.5) ? { parts: [minutes - 30, 30] } : {}),
    reviewMinutes: REVIEW_MINUTES,
    core: draw.chance(0.6),
    requires: earlier.map(({ id }) => id),
    roles: draw.chance(0.15) ? {} : someWeights(draw, base.roles),
    questionKind: kind,
  };
}

function someWeights(draw: Draw, roles: BenchCatalogue['roles']): Record<string, Proficiency> {
  return Object.fromEntries(roles.map(({ slug }) => [slug, draw.whole(0, 4) as Proficiency]));
}

let pack: ContentPack | undefined;

function readPack(): ContentPack {
  if (pack) return pack;
  const loaded = loadContent('content', { today: TODAY });
  const fault = loaded.messages.find(({ severity }) => severity === 'error');
  if (!loaded.pack) throw new Error(`content/ has faults: ${fault?.file}: ${fault?.message}`);
  pack = loaded.pack;
  return pack;
}

function fromPack(
  name: string,
  { topics, roles, skillMaps, questions, materials, curriculum }: ContentPack,
): BenchCatalogue {
  return {
    name,
    items: studyItems(
      questions.map(({ question }) => question),
      materials,
      curriculum,
    ),
    topics: topics.map(({ slug, buildsOn, specialisation }) => ({ slug, buildsOn, specialisation })),
    roles: roles.map(({ slug, adjustments }) => ({ slug, adjustments })),
    maps: skillMaps.map(({ careerLevel, targets, questionLevels }) => ({
      careerLevel,
      targets,
      questionLevels,
    })),
  };
}

type Row = Record<string, string>;

function readTable(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  });
}

/** `B1` … `B6` by question id: a column of the titles, or a file of their own beside them. */
function readBlocks(titlesFile: string): Map<string, string> {
  const beside = titlesFile.replace('question-titles', 'question-blocks');
  const rows = beside !== titlesFile && existsSync(beside) ? readTable(beside) : readTable(titlesFile);
  return new Map(rows.map(({ id = '', block = '' }) => [id, block]));
}

/** Role weights and what is core are not in the list of titles: they are drawn, each from its question's number. */
function titleItem(row: Row, blocks: ReadonlyMap<string, string>): StudyItem {
  const id = row.id ?? '';
  const draw = new Draw(Number(id.slice(1)));
  const block = (blocks.get(id) ?? 'B1').replace(
    /^B(\d)$/,
    (_, digit: string) => BLOCKS[Number(digit) - 1] ?? '',
  );
  const minutes = Number(row.minutes);
  return {
    id,
    kind: 'question',
    title: row.title ?? id,
    topic: row.topic ?? '',
    level: row.level as QuestionLevel,
    block: block as BlockId,
    minutes,
    ...(minutes >= 75 ? { parts: [minutes - 40, 40] } : {}),
    reviewMinutes: REVIEW_MINUTES,
    core: draw.chance(0.6),
    requires: (row.prerequisites ?? '').split(',').filter((name) => /^q\d+$/.test(name)),
    roles: Object.fromEntries(ROLE_SLUGS.map((slug) => [slug, draw.whole(1, 4) as Proficiency])),
    questionKind: row.kind as QuestionKind,
  };
}

const ROLE_SLUGS = ['ml-engineer', 'research-scientist', 'mlops-engineer', 'llm-engineer', 'data-scientist'];
