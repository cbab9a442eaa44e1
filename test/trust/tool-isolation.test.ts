import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, openApiKeyLookup } from '../../src/service/index.ts';
import { apiKeyStoreOver, openSqliteDatabase } from '../../src/state/index.ts';
import { countingBytes } from '../helpers/counting-bytes.ts';
import { NOW, post, REQUEST, startService } from '../helpers/http.ts';
import { type Capabilities, storeDeleted, storeOfOldSecret, storePlan, storeRotated } from './credentials.ts';

const clock = () => NOW;
const database = openSqliteDatabase(':memory:');
const keys = apiKeyStoreOver(database);
const service = startService({ apiKeys: openApiKeyLookup(keys, { clock, mostAgeMilliseconds: 0 }) });
const { plans } = service.deps;
afterAll(async () => {
  await service.close();
  await database.close();
});

/** What is sent as bearer, by what it is; undefined: nothing is. */
let bearers: Record<string, string | undefined>;
let mine: Capabilities;
let other: Capabilities;
beforeAll(async () => {
  const outdated = await storeOfOldSecret(plans);
  mine = await storePlan(plans);
  other = await storePlan(plans);
  const [rotated, deleted] = [await storeRotated(plans), await storeDeleted(plans)];
  const make = () => createApiKey({ keys, clock, randomBytes }, 'The quiz app');
  const randomBytes = countingBytes();
  const [usable, revoked] = [await make(), await make()];
  await keys.revokeApiKey(revoked.id, '2026-11-23T12:00:00Z');
  bearers = {
    'no key': undefined,
    'a wrong key': `sl_plan_${'A'.repeat(22)}`,
    'the full feed': mine.full,
    'the view feed': mine.view,
    'the busy feed': mine.busy,
    'a full feed that was renewed': rotated.full,
    'a session link': mine.session,
    "a deleted plan's key": deleted.key,
    'a key of the secret before': outdated.key,
    'the key without its prefix': mine.key.replace('sl_plan_', ''),
    'the id of the plan': mine.id,
    'an API key': usable.key,
    [REVOKED]: revoked.key,
  };
});

/** Refused at once, whatever is asked. */
const REVOKED = 'an API key that was revoked';
const NAMES = [
  ...['no key', 'a wrong key', 'the full feed', 'the view feed', 'the busy feed'],
  ...['a full feed that was renewed', 'a session link', "a deleted plan's key", 'a key of the secret before'],
  ...['the key without its prefix', 'the id of the plan', 'an API key', REVOKED],
];

/** Calls that succeed with the plan's key, by tool; `isOfPlan`: the tool opens the plan of the key. */
const TOOLS: Record<string, { args: object; isOfPlan: boolean }> = {
  search: { args: { q: 'bias' }, isOfPlan: false },
  sample_questions: { args: { n: 2 }, isOfPlan: false },
  related_questions: { args: { id: 'q01' }, isOfPlan: false },
  get_question: { args: { id: 'q01' }, isOfPlan: false },
  get_answer: { args: { id: 'q01' }, isOfPlan: false },
  get_rubric: { args: { id: 'q01' }, isOfPlan: false },
  get_skill_map: { args: { careerLevel: 'mid' }, isOfPlan: false },
  preview_plan: { args: REQUEST, isOfPlan: false },
  get_today: { args: {}, isOfPlan: true },
  mark_session: { args: { sessionId: 'ss_1', status: 'done' }, isOfPlan: true },
};

interface Answered {
  status: number;
  text: string;
}

async function callTool(name: string, bearer: string | undefined): Promise<Answered> {
  const message = {
    ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
    params: { name, arguments: TOOLS[name]?.args },
  };
  const headers = {
    Accept: 'application/json, text/event-stream',
    ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
  };
  const response = await service.request('/mcp', post(message, headers));
  return { status: response.status, text: await response.text() };
}

it('every tool there is is called here', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  const response = await service.request(
    '/mcp',
    post(message, { Accept: 'application/json, text/event-stream' }),
  );
  const names = [...(await response.text()).matchAll(/"name":"([a-z_]+)","title"/g)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(TOOLS).sort());
});

describe.each(Object.entries(TOOLS).filter(([, { isOfPlan }]) => isOfPlan))('%s', (name) => {
  it.each(NAMES)('tells and changes nothing of the plan for %s', async (sent) => {
    const before = await plans.store.findPlan(mine.id);
    const { status, text } = await callTool(name, bearers[sent]);
    expect(status).toBe(sent === REVOKED ? 401 : 200);
    if (sent !== REVOKED) expect(text).toContain('"isError":true');
    expect(text).toMatch(sent === 'no key' || sent === REVOKED ? /unauthorized/ : /"text":"not_found: /);
    expect(text).not.toContain(mine.id);
    expect(text).not.toContain(mine.key);
    expect(await plans.store.findPlan(mine.id)).toEqual(before);
  });

  it("opens another plan with that plan's key, and not this one", async () => {
    const before = await plans.store.findPlan(mine.id);
    const { text } = await callTool(name, other.key);
    expect(text).toContain(other.id);
    expect(text).not.toContain(mine.id);
    expect(await plans.store.findPlan(mine.id)).toEqual(before);
  });
});

describe.each(Object.keys(TOOLS))('%s', (name) => {
  it("answers for the plan's key", async () => {
    const { text } = await callTool(name, mine.key);
    expect(text).toContain('"structuredContent"');
    expect(text).not.toContain('"isError":true');
  });
});

describe.each(Object.entries(TOOLS).filter(([, { isOfPlan }]) => !isOfPlan))('%s', (name) => {
  it.each(NAMES)('answers the same for %s, if it is not refused whole', async (sent) => {
    const [plain, keyed] = [await callTool(name, undefined), await callTool(name, bearers[sent])];
    expect(plain.text).toContain('"structuredContent"');
    if (sent === REVOKED)
      expect(keyed).toMatchObject({ status: 401, text: expect.stringContaining('unauthorized') });
    else expect(keyed).toEqual(plain);
  });
});
