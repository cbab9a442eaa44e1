import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/error.ts';
import { createApp } from '../../../src/http/app.ts';
import { operations } from '../../../src/http/routes.ts';
import { REQUEST, startService } from '../../helpers/http.ts';
import { findSpecFaults } from '../../helpers/spec-check.ts';

/** A wrong request gets a small answer for little work, however many things are wrong with it. */
const MOST_BYTES = 16_384;
const MOST_MILLISECONDS = 10;
/** Of a URL, as Node takes it with its other headers. */
const URL_CHARACTERS = 13_000;

const service = startService();
const app = createApp(service.deps);
afterAll(() => service.close());

const LISTS = ['tag', 'tagAll', 'topic', 'role', 'level', 'kind', 'block', 'fields', 'include', 'facets'];
/** A list as one parameter, or as one parameter a word. */
const spell = ([name, all]: [string, string[]], at: number) =>
  at % 2 === 0 ? [`${name}=${all}`] : all.map((each) => `${name}=${each}`);
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdefghij-0123456789'), minLength: 1, maxLength: 40 }),
  fc.constantFrom('statistic', 'codin', 'entri', 'titel', 'ml-enginer', 'robustnes', '%00', '%F0%9F%A6%9C'),
);
const list = fc.tuple(fc.constantFrom(...LISTS), fc.array(word, { minLength: 45, maxLength: 3000 }));
const query = fc
  .oneof(
    fc.array(list, { minLength: 1, maxLength: 4 }).map((lists) => lists.flatMap(spell)),
    fc.array(word, { minLength: 1, maxLength: 4000 }).map((names) => names.map((name) => `${name}x=1`)),
    fc
      .array(fc.constantFrom(...LISTS), { minLength: 2, maxLength: 3000 })
      .map((names) => names.map((n) => `${n}=a`)),
  )
  .map((parts) => parts.join('&').slice(0, URL_CHARACTERS).replace(/%.?$/, ''));
/** Every address of content, and some that are wrong themselves. */
const path = fc.constantFrom(
  ...operations
    .filter((operation) => operation.route.tags?.[0] === 'content' && !operation.hidden)
    .map((operation) => operation.path.replace('{careerLevel}', 'mid').replace(/\{\w+\}/g, 'q01')),
  '/v1/questions',
  '/v1/skill-maps/mid?specialisations=a,b,c,d,e,f',
  '/v1/questions/q01?fields=x',
  '/v1/topics',
  `/v1/questions/${'x'.repeat(3000)}`,
  `/nowhere/${'x-'.repeat(3000)}`,
);

/** A body of up to a quarter of a megabyte with one thing that is wrong very often. */
const body = fc
  .tuple(
    fc.constantFrom(
      (words: string[]) => ({ ...Object.fromEntries(words.map((each, at) => [`${each}${at}`, 1])) }),
      (words: string[]) => ({
        known: { topics: Object.fromEntries(words.map((each, at) => [`${each}${at}`, 1])) },
      }),
      (words: string[]) => ({
        known: { topics: Object.fromEntries(words.slice(0, 199).map((each, at) => [each + at, 1])) },
      }),
      (words: string[]) => ({ known: { questions: words } }),
      (words: string[]) => ({ known: { questions: words.slice(0, 2000) } }),
      (words: string[]) => ({ specialisations: words }),
      (words: string[]) => ({ availability: words.map(() => ({})) }),
      (words: string[]) => ({ availability: words.slice(0, 50).map((each) => ({ [each.repeat(50)]: 1 })) }),
      (words: string[]) => ({ availability: [{ days: words, from: '1', to: '2' }] }),
      (words: string[]) => ({ exceptions: words.map((date) => ({ date })) }),
      (words: string[]) => ({ timeZone: words.join('/').slice(0, 64), role: words.join('').slice(0, 64) }),
      (words: string[]) => ({
        ownItems: words
          .slice(0, 100)
          .map((title, at) => ({ id: `own-${at}`, title, topic: title.repeat(30), minutes: 9 })),
      }),
    ),
    fc.array(word, { minLength: 60, maxLength: 200 }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([make, words, times]) => {
    const many = Array.from({ length: times }, (_, time) => words.map((each) => `${each}${time}`)).flat();
    return JSON.stringify({ ...REQUEST, ...make(many) }).slice(0, 262_000);
  });

interface Answer {
  status: number;
  text: string;
  milliseconds: number;
}

describe('what a wrong request costs', () => {
  it('is bounded for any query', async () => {
    await fc.assert(
      fc.asyncProperty(path, query, async (address, parameters) => {
        const target = `${address}${address.includes('?') ? '&' : '?'}${parameters}`;
        const answer = await cheapest(() => new Request(`http://localhost${target}`));
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.milliseconds).toBeLessThanOrEqual(MOST_MILLISECONDS);
        expectSmall(answer);
      }),
      { numRuns: 60 },
    );
  });

  it('is bounded for any body, beside what reading its JSON costs', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const answer = await cheapest(
          () =>
            new Request('http://localhost/v1/plans/preview', {
              method: 'POST',
              body: text,
              headers: { 'Content-Type': 'application/json' },
            }),
        );
        expect(answer.status).toBeLessThan(500);
        // The schema and the checks across fields each look at it once; what must not happen is work that grows faster.
        expect(answer.milliseconds).toBeLessThanOrEqual(3 * MOST_MILLISECONDS + 4 * readingCost(text));
        if (answer.status >= 400) expectSmall(answer);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['tag', Array.from({ length: 3000 }, (_, index) => index).join()],
    ['topic', 'a'.repeat(12_000)],
    ['fields', Array.from({ length: 50 }, (_, index) => `f${index}`).join()],
  ])('%s: says which words, and how many more', async (name, value) => {
    const response = await service.request(`/v1/questions?${name}=${value}`);
    expect(response.status).toBe(400);
    const { errors, detail } = (await response.json()) as { errors: Issue[]; detail: string };
    expect(errors[0]?.parameter).toBe(name);
    expect(detail).toMatch(new RegExp(`^${name}: `));
    if (name === 'tag') expect(errors).toMatchObject([{ code: 'too_many_values' }]);
    if (name === 'fields') {
      expect(errors).toHaveLength(20);
      expect(errors.filter(({ allowed }) => allowed)).toHaveLength(1);
      expect(detail).toContain('There are many more faults.');
    }
  });
});

function expectSmall({ text }: Answer): void {
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
  const { errors } = JSON.parse(text) as { errors: Issue[] };
  expect(errors.length).toBeLessThanOrEqual(20);
  for (const { allowed = [] } of errors) expect(allowed.length).toBeLessThanOrEqual(50);
  const listed = errors.filter(({ parameter, allowed }) => parameter !== undefined && allowed);
  expect(new Set(listed.map(({ parameter }) => parameter)).size).toBe(listed.length);
}

/** The answer and the least processor time of some tries: the machine has other work, which must not count. */
async function cheapest(make: () => Request): Promise<Answer> {
  let best: Answer | undefined;
  for (let attempt = 0; attempt < 8; attempt++) {
    const request = make();
    const before = process.cpuUsage();
    const response = await app.fetch(request, {});
    const text = await response.clone().text();
    const milliseconds = sinceMs(before);
    if (!best) {
      const { pathname } = new URL(request.url);
      expect(await findSpecFaults(request.method, pathname, response)).toEqual([]);
    }
    if (!best || milliseconds < best.milliseconds) best = { status: response.status, text, milliseconds };
    if (best.milliseconds < MOST_MILLISECONDS / 2) break;
  }
  return best as Answer;
}

/** What JSON.parse takes for a text, at its cheapest. */
function readingCost(text: string): number {
  const costs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    try {
      JSON.parse(text);
    } catch {
      // One that was cut short is read as far.
    }
    return sinceMs(before);
  });
  return Math.min(...costs);
}

function sinceMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
