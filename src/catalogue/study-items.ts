import type { Curriculum } from '../domain/curriculum.ts';
import type { Material } from '../domain/material.ts';
import type { Question } from '../domain/question.ts';
import type { StudyItem } from '../domain/study-item.ts';

/** Minutes of one review of a question or a primer, whatever its first pass took. */
const REVIEW_MINUTES = 4;

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
    reviewMinutes: REVIEW_MINUTES,
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
    reviewMinutes: kind === 'primer' ? REVIEW_MINUTES : 0,
    url: `/materials/${material.slug}`,
  };
}
