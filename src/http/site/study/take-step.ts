import type { Call } from '../../protocol/operation.ts';
import type { StudyPlace } from './study-card.tsx';
import { studyAddress } from './study-page.tsx';
import { readGrade, readRun, runAfter, type StudyRun } from './study-run.ts';

/** Where a run stands by its address; a form that graded an item goes on to the address of the next. */
export function takeStep(
  call: Pick<Call, 'c'>,
  place: StudyPlace,
  itemIds: readonly string[],
): { run: StudyRun; goOn?: string } {
  const query = new URL(call.c.req.url).searchParams;
  const run = readRun(query, itemIds);
  const graded = query.get('of');
  if (graded === null || graded !== itemIds[run.at]) return { run };
  return { run, goOn: studyAddress(place, runAfter(run, graded, readGrade(query))) };
}
