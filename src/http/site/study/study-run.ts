import { GRADES, type Grade } from '../../../domain/session.ts';

/** What a study run holds so far, as its address says it: nothing of it is stored before its end. */
export interface StudyRun {
  /** Which item it is at, from 0; past the last one it is over. */
  at: number;
  /** How each item went, by id. */
  grades: ReadonlyMap<string, Grade>;
}

/** What one says of a row of a rubric. */
export const RUBRIC_STEPS = ['weak', 'acceptable', 'strong'] as const;

/** Shares of all points that a rubric gives at which an answer is no longer forgotten, no longer hard, and easy. */
const HARD_FROM = 0.25;
const GOOD_FROM = 0.6;
const EASY_FROM = 0.9;

/** The run that an address says; what it cannot hold is passed over. */
export function readRun(query: URLSearchParams, itemIds: readonly string[]): StudyRun {
  const at = Number(query.get('at') ?? 0);
  const grades = itemIds.flatMap((id): [string, Grade][] => {
    const grade = GRADES.find((each) => each === query.get(`g-${id}`));
    return grade ? [[id, grade]] : [];
  });
  return {
    at: Number.isInteger(at) ? Math.min(Math.max(at, 0), itemIds.length) : 0,
    grades: new Map(grades),
  };
}

/**
 * The grade that a form says of an item: the one that was chosen, or what its rubric comes to; undefined where it says
 * neither.
 */
export function readGrade(query: URLSearchParams): Grade | undefined {
  const chosen = GRADES.find((each) => each === query.get('grade'));
  if (chosen) return chosen;
  const points = [...query]
    .filter(([name]) => /^r-\d+$/.test(name))
    .map(([, step]) => (RUBRIC_STEPS as readonly string[]).indexOf(step))
    .filter((step) => step >= 0);
  if (points.length === 0) return undefined;
  const share = points.reduce((sum, step) => sum + step, 0) / ((RUBRIC_STEPS.length - 1) * points.length);
  if (share >= EASY_FROM) return 'easy';
  if (share >= GOOD_FROM) return 'good';
  return share >= HARD_FROM ? 'hard' : 'again';
}

/** The parameters that say a run. */
export function runParameters({ at, grades }: StudyRun): [string, string][] {
  return [['at', String(at)], ...[...grades].map(([id, grade]): [string, string] => [`g-${id}`, grade])];
}

/** The run after an item: on to the next, with its grade where there is one. */
export function runAfter(run: StudyRun, itemId: string, grade: Grade | undefined): StudyRun {
  const grades = new Map(run.grades);
  if (grade) grades.set(itemId, grade);
  return { at: run.at + 1, grades };
}
