import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/http/deps.ts';
import type { Operation } from '../../src/http/protocol/operation.ts';
import { operations } from '../../src/http/routes.ts';
import { keepFormDraft } from '../../src/http/site/form-draft.ts';
import { startService } from '../helpers/http.ts';
import { contentRows } from '../http/routes/content-rows.ts';
import { DRAFT, DRAFT_ID, pageRows } from '../http/routes/page-rows.ts';
import { planRows } from '../http/routes/plan-rows.ts';
import type { RouteRow, RouteRows } from '../http/routes/route-row.ts';
import { rowSender } from '../http/routes/send-row.ts';
import {
  type Capabilities,
  type Lock,
  lockOf,
  storeDeleted,
  storeOfOldSecret,
  storePlan,
  storeRotated,
} from './credentials.ts';

const service = startService({
  limits: {
    ...DEFAULT_LIMITS,
    readsPerMinute: 1e6,
    plansPerHour: 1e6,
    previewsPerMinute: 1e6,
    reportsPerHour: 1e6,
  },
});
const { plans } = service.deps;
const { request } = rowSender(service);
const rows: RouteRows = { ...contentRows, ...planRows, ...pageRows };

let other: Capabilities;
let rotated: Capabilities;
let deleted: Capabilities;
let outdated: Capabilities;
beforeAll(async () => {
  outdated = await storeOfOldSecret(plans);
  other = await storePlan(plans);
  rotated = await storeRotated(plans);
  deleted = await storeDeleted(plans);
});
afterAll(() => service.close());

/** One credential in one place, and what an operation that wants another one answers. */
interface Cell {
  name: string;
  authorization?: string;
  cookie?: string;
  query?: string;
  inPath?: string;
  status: number;
}

const WRONG = 'A'.repeat(22);

/** What comes with the header or in its place, to an operation of the plan `mine`. */
function headerCells(mine: Capabilities): Cell[] {
  const bearer = (name: string, token: string, status = 404): Cell => ({
    name,
    authorization: `Bearer ${token}`,
    status,
  });
  return [
    { name: 'none', status: 401 },
    { name: 'no token', authorization: 'Bearer', status: 401 },
    { name: 'no scheme', authorization: mine.key, status: 401 },
    { name: 'Basic', authorization: `Basic ${mine.key}`, status: 401 },
    { name: 'Basic, coded', authorization: `Basic ${btoa(`${mine.id}:${mine.key}`)}`, status: 401 },
    { name: 'two tokens', authorization: `Bearer ${mine.key}, Bearer ${other.key}`, status: 401 },
    { name: 'the key as a cookie', cookie: `key=${mine.key}`, status: 401 },
    bearer('a token that is no key', 'null'),
    bearer('a wrong key', `sl_plan_${WRONG}`),
    bearer('the key without its prefix', mine.key.replace('sl_plan_', '')),
    bearer('the key in capitals', mine.key.toUpperCase()),
    bearer('the key and one letter more', `${mine.key}A`),
    bearer("another plan's key", other.key),
    bearer("a deleted plan's key", deleted.key),
    bearer('a key of the secret before', outdated.key),
    bearer('the full feed', mine.full),
    bearer('the view feed', mine.view),
    bearer('the busy feed', mine.busy),
    bearer('a session link', mine.session),
  ];
}

/** What stands in the path in the place of what opens it. */
function pathCells(lock: Lock, mine: Capabilities): Cell[] {
  const at = (name: string, inPath: string, status = 404): Cell => ({ name, inPath, status });
  const isFeed = lock === 'feed in the path';
  // A calendar is told that it is gone, so that its app stops asking.
  const ofFeed = isFeed ? 410 : 404;
  const cells = [
    at('a wrong token', WRONG),
    at('a wrong key', `sl_plan_${WRONG}`),
    at("a deleted plan's key", deleted.key),
    at("a deleted plan's full feed", deleted.full, ofFeed),
    at("a deleted plan's view feed", deleted.view, ofFeed),
    at("a deleted plan's busy feed", deleted.busy, ofFeed),
    at("a deleted plan's session link", deleted.session),
    at('a full feed that was renewed', rotated.full, ofFeed),
    at('a view feed that was renewed', rotated.view, ofFeed),
    at('a busy feed that was renewed', rotated.busy, ofFeed),
    at('a session link that was renewed', rotated.session),
    at('a key of the secret before', outdated.key),
    at('a feed of the secret before', outdated.full, ofFeed),
    at('a session link of the secret before', outdated.session),
  ];
  const own: [Lock, Cell[]][] = [
    ['key in the path', [at('the key', mine.key)]],
    [
      'feed in the path',
      [at('the full feed', mine.full), at('the view feed', mine.view), at('the busy feed', mine.busy)],
    ],
    ['session in the path', [at('a session link', mine.session)]],
  ];
  return [...cells, ...own.filter(([opened]) => opened !== lock).flatMap(([, others]) => others)];
}

function cellsOf(lock: Lock, mine: Capabilities): Cell[] {
  if (lock === 'key') return headerCells(mine);
  // What is somebody's is no more to the operator's pages than what is nobody's.
  if (lock === 'operator') return headerCells(mine).map((cell) => ({ ...cell, status: 401 }));
  return pathCells(lock, mine);
}

async function send(operation: Operation, mine: Capabilities, cell: Partial<Cell>): Promise<Response> {
  const { send: sending = {} } = rows[operation.operationId] as RouteRow;
  return request(
    operation,
    { id: mine.id, key: '', feedToken: mine.full, sessionToken: mine.session },
    {
      ...sending,
      params: {
        key: mine.key,
        ...sending.params,
        ...(cell.inPath && { key: cell.inPath, token: cell.inPath }),
      },
      headers: {
        ...sending.headers,
        Authorization: cell.authorization ?? '',
        ...(cell.cookie !== undefined && { Cookie: cell.cookie }),
      },
    },
  );
}

const table = operations.map((operation) => ({
  operation,
  lock: lockOf(operation),
  name: operation.operationId,
}));

it.each(['full', 'view', 'busy'] as const)('the %s feed opens', async (feed) => {
  const mine = await storePlan(plans);
  const operation = operations.find(({ operationId }) => operationId === 'getCalendarFeed') as Operation;
  expect((await send(operation, mine, { inPath: mine[feed] })).status).toBe(200);
});

it('has operations for each kind of lock', () => {
  expect([...new Set(table.map(({ lock }) => lock))].sort()).toEqual([
    'feed in the path',
    'key',
    'key in the path',
    'nothing',
    'operator',
    'session in the path',
  ]);
});

describe.each(table.filter(({ lock }) => lock !== 'nothing'))(
  '$name, which the $lock opens',
  ({ operation, lock }) => {
    it('opens for nothing else, and does nothing', async () => {
      const mine = await storePlan(plans);
      const before = await plans.store.findPlan(mine.id);
      const cells = cellsOf(lock, mine);
      const answers = [];
      for (const cell of cells) {
        const response = await send(operation, mine, cell);
        const text = await response.text();
        answers.push({ name: cell.name, status: response.status, tells: tells(text, mine) });
      }
      expect(answers).toEqual(cells.map(({ name, status }) => ({ name, status, tells: [] })));
      expect(await plans.store.findPlan(mine.id)).toEqual(before);
    });
  },
);

describe.each(table.filter(({ lock }) => lock === 'nothing'))('$name, which is open', ({ operation }) => {
  it('answers whoever comes with whatever alike, and tells nothing of a plan', async () => {
    await keepFormDraft(service.deps, DRAFT, DRAFT_ID);
    const mine = await storePlan(plans);
    const { status = 200 } = rows[operation.operationId] as RouteRow;
    const statuses = [];
    for (const cell of headerCells(mine)) {
      const response = await send(operation, mine, cell);
      statuses.push({ name: cell.name, status: response.status, tells: tells(await response.text(), mine) });
    }
    expect(statuses).toEqual(headerCells(mine).map(({ name }) => ({ name, status, tells: [] })));
    expect(await plans.store.findPlan(mine.id)).toMatchObject({ revision: 1, rotation: 0 });
  });
});

/** What of a plan's capabilities stands in a text. */
function tells(text: string, mine: Capabilities): string[] {
  const { id: _public, key, ...tokens } = mine;
  return Object.values({ ...tokens, key: key.replace('sl_plan_', '') }).filter((secret) =>
    text.includes(secret),
  );
}
