import type { ContentPack } from '../domain/content-pack.ts';
import { dueOn } from '../domain/freshness.ts';
import type { BlockSettings } from '../domain/pack-settings.ts';
import type { SkillMap } from '../domain/skill-map.ts';
import type { StudyItem } from '../domain/study-item.ts';
import type { CareerLevel } from '../domain/taxonomy.ts';
import { layBlocks } from '../planner/model/blocks.ts';

/** The plan that the bank is measured against. */
export interface Demand {
  weeks: number;
  minutesPerWeek: number;
}

/** What there is for one block of a plan, at one career level, activities apart. */
export interface BlockSupply {
  block: string;
  wantedMinutes: number;
  /** First passes of questions, primers, labs and mocks of the level's window. */
  firstPassMinutes: number;
  /** Three reviews of each of them that is reviewed. */
  reviewMinutes: number;
  /** Both together to what is wanted. */
  share: number;
}

export interface TopicSupply {
  topic: string;
  questions: number;
  /** Questions by level, and by kind. */
  levels: Record<string, number>;
  kinds: Record<string, number>;
}

export interface Supply {
  topics: TopicSupply[];
  levels: { careerLevel: CareerLevel; blocks: BlockSupply[] }[];
  /** Cited works by kind and by year. */
  references: {
    total: number;
    primary: number;
    kinds: Record<string, number>;
    years: Record<string, number>;
  };
  /** Ids of questions whose facts are due for another check. */
  due: string[];
}

/** Reviews that a plan gives what it learns, at most of the time: the fourth comes in long plans alone. */
const REVIEWS = 3;

/**
 * What a content pack has against what plans of its career levels take.
 * @param items everything of the pack that can be planned.
 * @param today `YYYY-MM-DD`.
 */
export function measureSupply(
  pack: ContentPack,
  items: readonly StudyItem[],
  demand: Demand,
  today: string,
): Supply {
  const questions = pack.questions.map(({ question }) => question);
  return {
    topics: pack.topics.map(({ slug }) => {
      const own = questions.filter(({ topic }) => topic === slug);
      return {
        topic: slug,
        questions: own.length,
        levels: countBy(own, ({ level }) => level),
        kinds: countBy(own, ({ kind }) => kind),
      };
    }),
    levels: pack.skillMaps.map((map) => ({
      careerLevel: map.careerLevel,
      blocks: supplyOf(map, pack.settings.blocks, items, demand),
    })),
    references: {
      total: pack.references.length,
      primary: pack.references.filter(({ primary }) => primary).length,
      kinds: countBy(pack.references, ({ type }) => type),
      years: countBy(pack.references, ({ year }) => String(year)),
    },
    due: questions
      .filter(({ updatedAt, volatility }) => dueOn(updatedAt, volatility) < today)
      .map(({ id }) => id),
  };
}

function supplyOf(
  map: SkillMap,
  blocks: readonly BlockSettings[],
  items: readonly StudyItem[],
  { weeks, minutesPerWeek }: Demand,
): BlockSupply[] {
  const days = weeks * 7;
  return layBlocks(days, blocks).map(({ id, from, to }) => {
    const own = items.filter(
      ({ block, kind, level }) =>
        block === id && kind !== 'activity' && level !== undefined && map.questionLevels.includes(level),
    );
    const wantedMinutes = ((to - from + 1) / days) * weeks * minutesPerWeek;
    const firstPassMinutes = sumOf(own, ({ minutes }) => minutes);
    const reviewMinutes = sumOf(own, (item) => REVIEWS * item.reviewMinutes);
    return {
      block: id,
      wantedMinutes,
      firstPassMinutes,
      reviewMinutes,
      share: (firstPassMinutes + reviewMinutes) / wantedMinutes,
    };
  });
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}

/** How many have each name, by name. */
function countBy<T>(list: readonly T[], nameOf: (each: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
