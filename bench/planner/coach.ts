import type { Weekday } from '../../src/domain/civil-date.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { freeTime } from '../../src/planner/model/slots.ts';
import { resolveSessionMinutes } from '../../src/request/resolve-session-lengths.ts';
import { type BenchCatalogue, titlesCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { toInput } from './generate.ts';
import { type Coached, judgeSchedule } from './judge-coach.ts';
import { performAll } from './pool.ts';
import { type BenchOptions, type Measured, mean, percent, progress, runIfMain } from './report.ts';
import { someonesRequest } from './requests.ts';

/** Who is planned for: ordinary evenings, the half hours of parents and commuters, somebody with design rounds alone. */
type Life = 'evenings' | 'half hours' | 'design rounds';

interface Job {
  seed: number;
  life: Life;
}

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Plans for one person of a life and looks at it as a coach would. */
export function coach({ seed, life }: Job, catalogue: BenchCatalogue): Coached | undefined {
  const request = someonesRequest(seed, catalogue, overridesOf(new Draw(-seed), life));
  const input = toInput(request, catalogue, `coach-${seed}`);
  const outcome = makePlan(input);
  if (!outcome.ok) return undefined;
  const offered = freeTime(request).windows.reduce((sum, { from, to }) => sum + to - from, 0);
  return judgeSchedule(input, outcome.schedule, offered);
}

function overridesOf(draw: Draw, life: Life): Partial<StudyRequest> {
  if (life === 'design rounds')
    return { rounds: ['system-design'], careerLevel: draw.pick(['mid', 'senior', 'staff']) };
  if (life === 'evenings') return {};
  const minutes = draw.pick([20, 25, 30]);
  const availability = [{ days: WORKDAYS, from: '12:00', to: `12:${minutes}` }];
  return { availability, sessionMinutes: resolveSessionMinutes({ availability }, []) };
}

/** Rows 17 to 22: what forty readers found wrong with plans that broke no constraint. */
export async function measureCoach(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 20 : 100);
  const catalogue = titlesCatalogue(options.titlesFile);
  const lives: Life[] = ['evenings', 'half hours', 'design rounds'];
  const jobs = lives.flatMap((life) =>
    Array.from({ length: count }, (_, index): Job => ({ life, seed: options.seed * 1000 + index })),
  );
  const results = await performAll<Job, Coached | undefined>(
    { module: import.meta.url, name: 'coach', context: catalogue },
    jobs,
    { onProgress: progress('plans read as a coach would', jobs.length) },
  );
  const of = (life: Life) =>
    results.flatMap(({ job, result }) => (job.life === life && result ? [result] : []));
  const [evenings, halfHours, design] = [of('evenings'), of('half hours'), of('design rounds')];
  const sum = (plans: readonly Coached[], value: (plan: Coached) => number) =>
    plans.reduce((total, plan) => total + value(plan), 0);
  const all = [...evenings, ...halfHours, ...design];
  const use = mean(halfHours.map((plan) => plan.use));
  const late = sum(evenings, (plan) => plan.afterBlock) / sum(evenings, (plan) => plan.learned);
  const against = sum(all, (plan) => plan.against) / sum(all, (plan) => plan.pairs);
  const begun = sum(all, (plan) => Number(plan.beginsAtOnce)) / all.length;
  const leftOut = sum(all, (plan) => plan.coreLeftOut);
  const asked = sum(design, (plan) => plan.askedMinutes) / sum(design, (plan) => plan.minutes);
  const row = (
    number: number,
    measure: string,
    target: string,
    figure: string,
    isMet: boolean,
  ): Measured => ({
    ...{ row: number, measure, target, figure, isMet },
    method: `${count} people of each life (evenings, half hours, design rounds), 240 titles`,
    seed: options.seed,
  });
  return [
    row(
      17,
      'use of the time offered, windows of 20–30 minutes',
      '≥ 85 %',
      `${percent(use)}, least ${percent(Math.min(...halfHours.map((plan) => plan.use)))}`,
      use >= 0.85,
    ),
    row(18, 'plans that begin in the first week with time', '≥ 95 %', percent(begun), begun >= 0.95),
    row(19, 'items learned after their block', '≤ 15 %', percent(late), late <= 0.15),
    row(20, 'pairs learned against `buildsOn`', '≤ 5 %', percent(against), against <= 0.05),
    row(
      21,
      'core questions left out for what comes later',
      '0',
      `${leftOut} in ${all.length} plans`,
      leftOut === 0,
    ),
    row(
      22,
      'minutes on what the expected rounds ask, design rounds alone',
      '≥ 60 %',
      percent(asked),
      asked >= 0.6,
    ),
  ];
}

await runIfMain(import.meta.url, measureCoach);
