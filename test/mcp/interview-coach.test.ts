import type { z } from '@hono/zod-openapi';
import { SkillsClient } from '@modelcontextprotocol/client/ext/skills';
import { afterAll, expect, it } from 'vitest';
import type { CreatedPlan } from '../../src/wire/plan.ts';
import { post, REQUEST, startService } from '../helpers/http.ts';
import { connectMcp, textOf } from '../helpers/mcp-client.ts';
import { planOnce } from '../helpers/planned-once.ts';

const service = startService();
service.deps.plans.plan = planOnce;
afterAll(() => service.close());

it('is the same as a prompt and as a resource, and names tools that there are', async () => {
  const client = await connectMcp(service);
  const { messages } = await client.getPrompt({ name: 'interview-coach', arguments: {} });
  const { contents } = await client.readResource({ uri: 'stepladder://skills/interview-coach' });
  const text = (contents[0] as { text: string }).text;
  expect(messages[0]?.content).toEqual({ type: 'text', text });
  const named = text.match(/\b(get|sample|mark)_\w+/g) ?? [];
  const there = (await client.listTools()).tools.map(({ name }) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});

it('is a skill of the extension too, whose bytes are what its digest says', async () => {
  const client = await connectMcp(service);
  const skills = new SkillsClient(client);
  const { skills: listed } = await skills.list();
  expect(listed.map(({ frontmatter }) => frontmatter.name)).toEqual(['interview-coach']);
  const file = await skills.read(listed[0] as (typeof listed)[number]);
  const { contents } = await client.readResource({ uri: 'stepladder://skills/interview-coach' });
  expect(JSON.stringify(file)).toContain(JSON.stringify((contents[0] as { text: string }).text).slice(1, -1));
});

it('leads from a question of the plan, by its rubric, to a grade in the plan', async () => {
  const created = await service.request('/v1/plans', post(REQUEST));
  const { plan, key } = (await created.json()) as z.output<typeof CreatedPlan>;
  // The question of the sample pack that has a rubric; it is the day on which the plan learns it.
  const itemId = 'q01';
  const due = plan.sessions.find(({ items }) => items.some((item) => item.itemId === itemId));
  service.deps.plans.clock = () => Date.parse(due?.startsAt ?? '');
  const client = await connectMcp(service, key);
  const call = async (name: string, args: object) => {
    const result = await client.callTool({ name, arguments: { ...args } });
    expect(result.isError, textOf(result)).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: the client has validated it against the tool's schema.
    return result.structuredContent as any;
  };
  const { date, sessions } = await call('get_today', {});
  expect(date).toBe(due?.startsAt.slice(0, 10));
  expect(sessions.map(({ id }: { id: string }) => id)).toContain(due?.id);
  expect((await call('get_question', { id: itemId })).prompt).not.toBe('');
  const { rubric, references } = await call('get_rubric', { id: itemId });
  expect(rubric[0]).toEqual({
    criterion: expect.any(String),
    ...{ weak: expect.any(String), acceptable: expect.any(String), strong: expect.any(String) },
  });
  expect(references[0]).toMatchObject({ title: expect.any(String), url: expect.stringMatching(/^https:/) });
  // The scripted agent finds every row acceptable.
  await call('mark_session', { sessionId: due?.id, grades: [{ itemId, grade: 'good' }] });
  const stored = await service.deps.plans.store.findPlan(plan.id);
  const session = stored?.sessions.find(({ id }) => id === due?.id);
  expect(session?.items.find((item) => item.itemId === itemId)?.grade).toBe('good');
});
