import type { z } from '@hono/zod-openapi';
import type { Client } from '@modelcontextprotocol/client';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESULT_BYTES, toolResult } from '../../src/mcp/tool-result.ts';
import type { CreatedPlan as Created } from '../../src/wire/plan.ts';
import { post, REQUEST, startService } from '../helpers/http.ts';
import { connectMcp, textOf } from '../helpers/mcp-client.ts';

type CreatedPlan = z.output<typeof Created>;

const service = startService();
let plain: Client;
let keyed: Client;
let sessionId: string;
beforeAll(async () => {
  const created = (await (await service.request('/v1/plans', post(REQUEST))).json()) as CreatedPlan;
  sessionId = created.plan.sessions[0]?.id ?? '';
  plain = await connectMcp(service);
  keyed = await connectMcp(service, created.key);
});
afterAll(() => service.close());

/** A call of each tool that succeeds, and what its result must hold. */
const CALLS = (): [string, Record<string, unknown>, object][] => [
  ['search', { q: 'bias' }, { items: [{ id: 'q23', tier: 'all-words' }, {}, {}, {}, {}] }],
  ['sample_questions', { n: 2, topic: ['statistics'] }, { omitted: 0, release: service.release }],
  ['related_questions', { id: 'q01' }, { release: service.release }],
  ['get_question', { id: 'bias-variance' }, { id: 'q01' }],
  ['get_answer', { id: 'q01' }, { questionId: 'q01', references: expect.any(Array), omitted: [] }],
  ['get_rubric', { id: 'q01' }, { rubric: expect.any(Array), references: expect.any(Array) }],
  ['get_skill_map', { careerLevel: 'mid' }, { careerLevel: 'mid', targets: expect.any(Object) }],
  ['preview_plan', REQUEST, { release: service.release, sessionsInAll: expect.any(Number) }],
  ['get_today', {}, { date: '2026-11-23', timeZone: 'America/New_York', next: { id: sessionId } }],
  ['mark_session', { sessionId, status: 'done' }, { session: { id: sessionId, status: 'done' } }],
];

describe('tools', () => {
  it('are all called here, say what they do to what, and take no key', async () => {
    const { tools } = await plain.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      CALLS()
        .map(([name]) => name)
        .sort(),
    );
    for (const { annotations, inputSchema, name } of tools) {
      expect(annotations?.readOnlyHint, name).toBe(name !== 'mark_session');
      expect(Object.keys(inputSchema.properties ?? {}).filter((field) => /key|token/i.test(field))).toEqual(
        [],
      );
    }
  });

  it('answer what their schema promises, within the limit, in text as in structure', async () => {
    const { tools } = await keyed.listTools();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [name, args, holds] of CALLS()) {
      const result = await keyed.callTool({ name, arguments: args });
      expect(result.isError, `${name}: ${textOf(result)}`).toBeUndefined();
      const schema = tools.find((tool) => tool.name === name)?.outputSchema as object;
      expect(ajv.validate(schema, result.structuredContent), `${name}: ${ajv.errorsText()}`).toBe(true);
      expect(result.structuredContent).toMatchObject(holds);
      expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
      expect(Buffer.byteLength(textOf(result))).toBeLessThanOrEqual(RESULT_BYTES);
    }
  });

  it('say which word was wrong, and which would be right', async () => {
    const result = await plain.callTool({ name: 'sample_questions', arguments: { topic: ['statistcs'] } });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/^malformed:\ntopic "statistcs" .* Did you mean "statistics"\? Allowed: /);
  });

  it('open a plan for its key alone', async () => {
    for (const name of ['get_today', 'mark_session']) {
      const call = { name, arguments: name === 'get_today' ? {} : { sessionId, status: 'done' } };
      const without = await plain.callTool(call);
      expect([without.isError, textOf(without)]).toEqual([true, expect.stringMatching(/^unauthorized: /)]);
      const stranger = await connectMcp(service, `sl_plan_${'A'.repeat(22)}`);
      const wrong = await stranger.callTool(call);
      expect([wrong.isError, textOf(wrong)]).toEqual([true, expect.stringMatching(/^not_found: /)]);
    }
  });

  it('take 1,000 hostile calls, and answer each with a result or an error of the protocol', async () => {
    const names = [...CALLS().map(([name]) => name), 'nothing', '__proto__'];
    const args = fc.dictionary(
      fc.constantFrom(
        ...'q id n seed topic careerLevel sessionId grades status availability __proto__'.split(' '),
      ),
      fc.anything({ withNullPrototype: false }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), args, async (name, given) => {
        const told = await keyed.callTool({ name, arguments: given }).then(textOf, ({ code }) => code);
        expect(String(told)).not.toMatch(/^internal/);
        expect(typeof told === 'string' || told === -32602, `${told}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('toolResult', () => {
  const long = 'x'.repeat(RESULT_BYTES);

  it('reduces what is too long step by step, until it fits', () => {
    const reduce = (_: object, step: number) => ({ text: step < 3 ? long : 'short', step });
    expect(toolResult({ text: long, step: 0 }, [], reduce).structuredContent).toEqual({
      text: 'short',
      step: 3,
    });
  });

  it('refuses what does not fit however it is reduced', () => {
    expect(() => toolResult({ long }, [], () => undefined)).toThrow('too_large');
  });
});
