import { type Constraint, type Fault, nameOf, type TimedSession } from './plan-view.ts';

const [LONGEST_WITHOUT_REST, REST] = [90, 10];
const MS_PER_MINUTE = 60_000;

/**
 * Readings: sessions less than ten minutes apart, by the instants and over midnight too, follow each other without a rest.
 * One session alone is as long as the person's longest (H12). Only sessions that have not begun are judged, since of what
 * has begun nobody can rest any more; plans of before this rule (`dayRules` absent) are not, until they are rebuilt.
 */
export const rests: Constraint = {
  id: 'H16',
  meaning: 'Sessions that together pass 90 minutes have at least 10 minutes between them.',
  check: ({ plan, judged }) => (plan.dayRules ? restlessRuns(judged).map(runFault) : []),
};

/** Sessions without a rest between them that are too long together. */
function restlessRuns(judged: readonly TimedSession[]): TimedSession[][] {
  const runs: TimedSession[][] = [];
  for (const timed of judged) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && timed.startMs - before.endMs < REST * MS_PER_MINUTE) run.push(timed);
    else runs.push([timed]);
  }
  return runs.filter((run) => run.length > 1 && minutesTogether(run) > LONGEST_WITHOUT_REST);
}

function runFault(run: TimedSession[]): Fault {
  const [first] = run;
  const others = run.length === 2 ? 'the next one' : `the next ${run.length - 1}`;
  const name = first ? nameOf(first.session) : '';
  return {
    message: `${name} and ${others} take ${minutesTogether(run)} minutes without a rest of ${REST}`,
    sessionIds: run.map(({ session }) => session.id),
  };
}

function minutesTogether(run: readonly TimedSession[]): number {
  return run.reduce((sum, { minutes }) => sum + minutes, 0);
}
