import type { Curriculum } from '../domain/curriculum.ts';
import type { Material } from '../domain/material.ts';
import type { Question } from '../domain/question.ts';
import type { StudyItem } from '../domain/study-item.ts';

/** What one review of a question or a primer takes of its first pass, and the minutes that it lies between. */
const REVIEW = { share: 0.15, least: 3, most: 15 } as const;

/** Everything of a release that a plan can be made of, by id. */
export function studyItems(
  questions: readonly Question[],
  materials: readonly Material[],
  curriculum: Curriculum,
): StudyItem[] {
  const items = [
    ...questions.map(fromQuestion),
    ...materials.map(fromMaterial),
    ...curriculum.blocks.flatMap((block) =>
      block.activities.map((activity): StudyItem => {
        const { id, title, topic, level, minutes, parts, requires } = activity;
        return {
          ...{ id, title, topic, level, minutes, requires },
          ...(parts === undefined ? {} : { parts }),
          kind: 'activity',
          block: block.id,
          reviewMinutes: 0,
          core: true,
          roles: {},
          url: `/curriculum#${id}`,
        };
      }),
    ),
  ];
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function fromQuestion(question: Question): StudyItem {
  const { id, title, topic, level, block, minutes, parts, core, requires, roles, kind } = question;
  return {
    ...{ id, title, topic, level, block, minutes, core, requires, roles },
    ...(parts === undefined ? {} : { parts }),
    kind: 'question',
    questionKind: kind,
    reviewMinutes: reviewMinutesOf(minutes),
    url: `/questions/${question.slug}`,
  };
}

function fromMaterial(material: Material): StudyItem {
  const { id, kind, title, topic, level, block, minutes, parts, requires, roles, round } = material;
  return {
    ...{ id, kind, title, topic, level, block, minutes, requires, roles },
    ...(parts === undefined ? {} : { parts }),
    ...(round === undefined ? {} : { round }),
    core: true,
    reviewMinutes: kind === 'primer' ? reviewMinutesOf(minutes) : 0,
    url: `/materials/${material.slug}`,
  };
}

/** A review costs what it re-reads: a system design is not reviewed in the minutes of a definition. */
function reviewMinutesOf(minutes: number): number {
  return Math.min(REVIEW.most, Math.max(REVIEW.least, Math.round(REVIEW.share * minutes)));
}
