import { expect, it } from 'vitest';
import { UndoLog } from '../../../../src/planner/repair/place/undo-log.ts';

it(`${UndoLog.name} takes steps back to a mark, the last first, and each once`, () => {
  const [log, undone] = [new UndoLog(), [] as number[]];
  log.note(() => undone.push(1));
  const mark = log.mark();
  log.note(() => undone.push(2));
  log.note(() => undone.push(3));
  log.rollback(mark);
  expect(undone).toEqual([3, 2]);
  log.rollback(0);
  log.rollback(0);
  expect(undone).toEqual([3, 2, 1]);
});
