import { describe, expect, it } from 'vitest';
import { retrying } from '../../../clients/typescript/src/retry.ts';

/** A server that answers one after the other, and what it was sent. */
function serverOf(...answers: [status: number, retryAfter?: string][]) {
  const bodies: string[] = [];
  const send = async (request: Request) => {
    bodies.push(await request.text());
    const [status, after] = answers[bodies.length - 1] ?? [200];
    return new Response('', { status, ...(after !== undefined && { headers: { 'Retry-After': after } }) });
  };
  const waited: number[] = [];
  const wait = async (milliseconds: number) => {
    waited.push(milliseconds);
  };
  return { send, wait, bodies, waited };
}
const request = () => new Request('http://127.0.0.1/', { method: 'POST', body: 'once more' });

describe('retrying', () => {
  it('sends the same again after the seconds that 429 and 503 ask for', async () => {
    const { send, wait, bodies, waited } = serverOf([429, '7'], [503, '0'], [201]);
    expect((await retrying(send, { wait })(request())).status).toBe(201);
    expect(bodies).toEqual(['once more', 'once more', 'once more']);
    expect(waited).toEqual([7000, 0]);
  });

  it('reads a date too', async () => {
    const { send, wait, waited } = serverOf([503, new Date(Date.now() + 30_000).toUTCString()]);
    await retrying(send, { wait })(request());
    expect(waited[0]).toBeGreaterThan(27_000);
    expect(waited[0]).toBeLessThanOrEqual(30_000);
  });

  it.each([
    ['says no time', [429]],
    ['says what is no time', [503, 'soon']],
    ['asks for more than is worth it', [429, '3600']],
    ['is another fault', [500, '1']],
  ] as const)('gives the answer back that %s', async (_, answer) => {
    const { send, wait, bodies } = serverOf([...answer] as [number, string?]);
    expect((await retrying(send, { wait })(request())).status).toBe(answer[0]);
    expect(bodies).toHaveLength(1);
  });

  it('ends after so many attempts', async () => {
    const { send, wait, bodies } = serverOf(
      ...Array.from({ length: 9 }, () => [429, '1'] as [number, string]),
    );
    expect((await retrying(send, { attempts: 3, wait })(request())).status).toBe(429);
    expect(bodies).toHaveLength(3);
  });
});
