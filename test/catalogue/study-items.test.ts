import { describe, expect, it } from 'vitest';
import { studyItems } from '../../src/catalogue/study-items.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';

/** Minutes of a review of the first question, and of a primer, where their first passes take so many. */
function reviewOf(minutes: number): (number | undefined)[] {
  const { questions, materials, curriculum } = samplePack();
  const [first] = questions;
  const [material] = materials;
  if (!first || !material) throw new Error('The sample has both.');
  const ids = ['q-long', 'primer-long', 'lab-long'];
  const items = studyItems(
    [{ ...first.question, id: 'q-long', minutes }],
    (['primer', 'lab'] as const).map((kind) => ({ ...material, kind, id: `${kind}-long`, minutes })),
    curriculum,
  );
  return ids.map((id) => items.find((item) => item.id === id)?.reviewMinutes);
}

describe(studyItems.name, () => {
  it.each([
    [10, 3],
    [20, 3],
    [30, 5],
    [60, 9],
    [100, 15],
    [240, 15],
  ])('lets a review of %i minutes of a question or primer take %i, and none of a lab', (minutes, review) => {
    expect(reviewOf(minutes)).toEqual([review, review, 0]);
  });
});
