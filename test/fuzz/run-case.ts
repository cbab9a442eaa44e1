import { MS_PER_DAY } from '../../src/domain/durations.ts';
import { NOW } from '../helpers/test-deps.ts';
import { type Exchanged, findAnswerFaults, findSecretFaults, MOST_MILLISECONDS } from './check-answer.ts';
import { exchangeBytes } from './exchange.ts';
import { firstDifference } from './first-difference.ts';
import { FUZZ_SECRET, type FuzzedService, milliseconds } from './fuzzed-service.ts';
import { fillIn, type Known } from './known.ts';
import { type OpenedPlan, openPlanClient, readMade } from './plan-client.ts';
import { findAskedFaults, findChangeFaults, type SeenPlan } from './plan-invariants.ts';
import type { Recipe } from './recipe.ts';
import { sayRequest } from './say-request.ts';
import { toBytes, type WireRequest } from './wire.ts';

/** Requests that follow each other, to a plan of their own among others. */
export interface FuzzCase {
  /** How long after the plan was made they come. */
  days: number;
  recipes: readonly Recipe[];
}

/** A promise that was broken, and all that was sent until then. */
export class FuzzFault extends Error {
  /** As commands. */
  readonly sent: readonly string[];

  constructor(message: string, sent: readonly string[]) {
    super(message);
    this.sent = sent;
  }
}

/**
 * Sends cases to a service. Beside the plans of each case there is one of somebody else, which nothing may touch.
 * @throws FuzzFault at the first promise that is broken.
 */
export async function openCases(service: FuzzedService) {
  const { port, deps, clock } = service;
  const { send, makePlan, readPlan, listSecrets } = openPlanClient(service);
  const counts = { cases: 0, requests: 0, refused: 0, slowest: 0 };
  const bystander = await makePlan();
  const bystanderPlan = await readPlan(bystander);
  const others = [...(await listSecrets(bystander)), FUZZ_SECRET];

  async function runCase({ days, recipes }: FuzzCase): Promise<void> {
    counts.cases += 1;
    clock.now = NOW;
    const mine = await makePlan();
    const made: OpenedPlan[] = [mine];
    const sent: string[] = [];
    const fail = (faults: readonly string[]): void => {
      if (faults.length > 0) throw new FuzzFault(faults.join('\n'), sent);
    };
    clock.now = NOW + days * MS_PER_DAY;
    let before = await readPlan(mine);
    for (const recipe of recipes) {
      const own = await listSecrets(mine);
      const request = fill(recipe, knownOf(mine, before, own));
      sent.push(sayRequest(request, recipe.oddity));
      service.log.length = 0;
      const exchanged = await measure(request, recipe, fail);
      fail([
        ...(await findAnswerFaults(exchanged)),
        ...findSecretFaults(exchanged, { own, others }, JSON.stringify(service.log)),
        ...service.log
          .filter(({ level }) => level === 'error')
          .map((line) => `logged: ${JSON.stringify(line)}`),
      ]);
      const after = await readPlan(mine);
      fail(findPlanFaults(recipe, exchanged, before, after));
      if (exchanged.answer.status === 201 && recipe.operation.operationId === 'createPlan') {
        const another = readMade(exchanged);
        made.push(another);
        const difference = firstDifference(another.plan, await readPlan(another));
        if (difference)
          fail([`the plan that was made reads back other than it was answered, at ${difference}`]);
      }
      before = after;
    }
    for (const each of made) fail(await findLeftFaults(each));
    clock.now = NOW;
    const change = firstDifference(bystanderPlan, await readPlan(bystander));
    if (change) fail([`the plan of another was changed, at ${change}`]);
  }

  async function measure(
    request: WireRequest,
    { oddity }: Recipe,
    fail: (faults: readonly string[]) => void,
  ): Promise<Exchanged> {
    const { method, target } = request;
    const [before, planning] = [process.threadCpuUsage(), service.planning()];
    const answer = await exchangeBytes(port, toBytes(request, oddity)).catch((error: Error) => {
      fail([error.message]);
      throw error;
    });
    const taken = milliseconds(process.threadCpuUsage(before)) - (service.planning() - planning);
    counts.requests += 1;
    if (answer.status >= 400) counts.refused += 1;
    counts.slowest = Math.max(counts.slowest, taken);
    if (taken > MOST_MILLISECONDS) fail([`${Math.round(taken)} ms of processor time`]);
    return { method, target, oddity, answer };
  }

  function knownOf(mine: OpenedPlan, plan: SeenPlan | undefined, own: readonly string[]): Known {
    const [, feed = '', view = '', busy = '', sessionToken = ''] = own;
    return {
      planId: mine.id,
      planKey: mine.key,
      sessionId: plan?.sessions[0]?.id ?? 'ss_none',
      feed,
      view,
      busy,
      sessionToken,
      otherId: bystander.id,
      release: service.release,
      etag: `"${plan?.revision ?? 1}"`,
      stylesheet: deps.site.stylesheet.replace('/assets/', ''),
      uuid: `3f1c0d6e-8a57-4a8e-9d0e-${String(counts.cases).padStart(12, '0')}`,
    };
  }

  /** Deletes a plan if it is still there; afterwards nothing of it answers. */
  async function findLeftFaults(plan: OpenedPlan): Promise<string[]> {
    const [, feed = ''] = await listSecrets(plan);
    const deleted = await send('DELETE', `/v1/plans/${plan.id}`, plan.key);
    if (![204, 404].includes(deleted.answer.status)) return [`deleting answers ${deleted.answer.status}`];
    const faults = (await readPlan(plan)) ? ['a deleted plan is read'] : [];
    const { answer } = await send('GET', `/calendars/${feed}.ics`);
    return feed === '' || answer.status === 410
      ? faults
      : [...faults, `the feed of a deleted plan: ${answer.status}`];
  }

  return { runCase, counts };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']);

function findPlanFaults(
  { operation, method }: Recipe,
  { target, answer }: Exchanged,
  before: SeenPlan | undefined,
  after: SeenPlan | undefined,
): string[] {
  const isOnlyAsked = SAFE.has(method) || answer.status >= 400 || /^[^#]*[?&]dryRun=true/.test(target);
  if (isOnlyAsked || !before) return findAskedFaults(before, after);
  if (!after) return /^delete/.test(operation.operationId) || method === 'DELETE' ? [] : ['the plan is gone'];
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json');
  const said = isJson && answer.body.length > 0 && !answer.headers.has('Content-Encoding');
  return findChangeFaults(
    operation.operationId,
    before,
    after,
    said ? (JSON.parse(answer.body.toString()) as Parameters<typeof findChangeFaults>[3]) : undefined,
  );
}

function fill({ method, target, headers, body }: Recipe, known: Known): WireRequest {
  return {
    method,
    target: fillIn(target, known),
    headers: headers.map(([name, value]) => [name, fillIn(value, known)] as const),
    body: body === undefined ? undefined : Buffer.from(fillIn(body, known)),
  };
}
