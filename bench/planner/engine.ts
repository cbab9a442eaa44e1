import type { StudyItem } from '../../src/domain/study-item.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';
import { allocate, fillSlack, leftOver } from '../../src/planner/construct/allocate.ts';
import { placeReviews } from '../../src/planner/construct/review.ts';
import { settleTimetable } from '../../src/planner/construct/settle-timetable.ts';
import { shareTime } from '../../src/planner/construct/share.ts';
import { learned } from '../../src/planner/model/memory.ts';
import type { PlanningProblem, Task } from '../../src/planner/model/planning-problem.ts';
import type { Slot } from '../../src/planner/model/slots.ts';
import { improve, movesFor } from '../../src/planner/search/improve.ts';
import { evenLoad } from '../../src/planner/soft/even-load.ts';
import { interleaving } from '../../src/planner/soft/interleaving.ts';
import { BLOCKS } from '../../testbed/packs/own-pack.ts';
import type { Instance, PlainItem, Solution } from './instance.ts';

/** What the reference model wishes for besides Σ w V: −0.5 L − 3 Σ b. */
const REFERENCE = [evenLoad, interleaving];

/** The planner's own engine on a plain instance, on the model's objective and nothing else. */
export function solveByEngine(instance: Instance, seed: number): Solution {
  const problem = toProblem(instance);
  const candidates = problem.tasks.map((task) => ({ task, tier: 0, distance: 0 }));
  const topics = [...new Set(problem.tasks.map(({ topic }) => topic))].map((slug) => ({
    slug,
    buildsOn: [],
    specialisation: false,
  }));
  const shares = shareTime(problem, candidates, topics);
  // The model knows no handing on of days.
  for (const block of shares.blocks) block.opensNextEarly = false;
  const timetable = allocate(problem, shares);
  placeReviews(timetable);
  fillSlack(timetable, leftOver(timetable, shares));
  placeReviews(timetable, 'any');
  settleTimetable(timetable, leftOver(timetable, shares));
  improve(timetable, { seed, iterations: movesFor(problem), soft: REFERENCE });
  return {
    learn: timetable.learnSlots.map((slots) => slots[0] ?? -1),
    reviews: timetable.reviewSlots.map((slots) => [...slots]),
  };
}

function toProblem(instance: Instance): PlanningProblem {
  const { items, sessions, interviewDay, opensOn } = instance;
  const lastBlock = opensOn.length - 1;
  return {
    request: plainRequest(instance),
    calendar: {
      startDate: '2027-01-04',
      days: interviewDay,
      weeks: Math.ceil(interviewDay / 7),
      windows: sessions.map(({ day, capacity }, index) => ({
        day,
        from: 5 * index,
        to: 5 * index + capacity,
      })),
      minutesPerDay: Number.MAX_SAFE_INTEGER,
      minutesPerWeek: Number.MAX_SAFE_INTEGER,
    },
    slots: sessions.map(
      ({ day, week, capacity }, index): Slot => ({
        index,
        day,
        week,
        window: index,
        capacity,
        share: capacity,
      }),
    ),
    blocks: BLOCKS.map((id, block) => ({
      id,
      from: opensOn[block] ?? interviewDay,
      to: block === lastBlock ? interviewDay - 1 : (opensOn[block + 1] ?? interviewDay) - 1,
    })),
    tasks: items.map((item, index) => plainTask(item, index, items)),
    interviewDay,
    opensOn: BLOCKS.map((_, block) => opensOn[block] ?? interviewDay),
  };
}

/** A plain item as a task of the engine; `all` are the items that may require it. */
export function plainTask(plain: PlainItem, index: number, all: readonly PlainItem[]): Task {
  const item: StudyItem = {
    id: `i${String(index).padStart(3, '0')}`,
    kind: 'question',
    title: `Item ${index}`,
    topic: `t${plain.topic}`,
    level: 'entry',
    block: BLOCKS[plain.block] ?? 'fundamentals',
    minutes: plain.minutes,
    reviewMinutes: plain.reviewMinutes,
    core: true,
    requires: plain.requires.map((other) => `i${String(other).padStart(3, '0')}`),
    roles: {},
    questionKind: 'concept',
  };
  return {
    index,
    item,
    tier: 0,
    weight: plain.weight,
    sittings: [plain.minutes],
    minutes: plain.minutes,
    block: plain.block,
    topic: item.topic,
    level: 0,
    isMock: false,
    round: -1,
    isDesign: false,
    isLateAllowed: false,
    memory: learned(),
    isKnown: false,
    requires: plain.requires,
    requiredBy: all.flatMap(({ requires }, other) => (requires.includes(index) ? [other] : [])),
  };
}

/** Only the limits that the engine reads of a request; sessions have no shortest length in the model. */
function plainRequest({ interviewDay, maxReviewsPerDay, sessions }: Instance): StudyRequest {
  const longest = Math.max(...sessions.map(({ capacity }) => capacity));
  return {
    startDate: '2027-01-04',
    weeks: Math.ceil(interviewDay / 7),
    interviewDate: '2027-03-15',
    timeZone: 'UTC',
    careerLevel: 'entry',
    role: 'ml-engineer',
    specialisations: [],
    rounds: [],
    availability: [],
    sessionMinutes: { min: 0, max: longest },
    exceptions: [],
    blackouts: [],
    known: { topics: {}, questions: [] },
    busy: [],
    ownItems: [],
    onUnmarked: 'done',
    maxReviewsPerDay,
    reminderMinutes: 15,
    seed: 1,
  };
}
