import { findSpecFaults } from '../helpers/spec-check.ts';
import type { Answer } from './exchange.ts';
import type { Oddity } from './wire.ts';

/** What has been sent and what came back. */
export interface Exchanged {
  method: string;
  target: string;
  oddity: Oddity;
  answer: Answer;
}

/** Beside what planning takes, for which there is a bound of its own. */
export const MOST_MILLISECONDS = 1_000;

/** What any answer breaks of what is promised of all. */
export async function findAnswerFaults(exchanged: Exchanged): Promise<string[]> {
  const { status } = exchanged.answer;
  // 501 is what oEmbed asks of its own route; elsewhere the spec has none.
  if (status >= 500 && status !== 501) return [`${status} ${exchanged.answer.body.toString().slice(0, 300)}`];
  const faults = await findSpecFaults(
    methodOf(exchanged),
    pathOf(exchanged.target),
    toResponse(exchanged.answer),
  );
  if (faults.length === 0 || exchanged.oddity === 'none') return faults;
  // What is no request of HTTP, or names another address than it seems to, is refused with a problem of its own.
  return status >= 400 ? findSpecFaults('GET', '/nowhere', toResponse(exchanged.answer)) : faults;
}

function methodOf({ method, oddity }: Exchanged): string {
  return oddity === 'a method in small letters' ? 'GET' : method;
}

function pathOf(target: string): string {
  const url = `http://localhost${target}`;
  return URL.canParse(url) ? new URL(url).pathname : '/nowhere';
}

function toResponse({ status, headers, body }: Answer): Response {
  const hasBody = ![204, 304].includes(status) && body.length > 0;
  return new Response(hasBody ? new Uint8Array(body) : null, { status, headers });
}

/**
 * Secrets that stand where they may not: those of somebody else and of the service anywhere, one's own in a problem or
 * in the log.
 */
export function findSecretFaults(
  { answer }: Exchanged,
  secrets: { own: readonly string[]; others: readonly string[] },
  logged: string,
): string[] {
  const said = `${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}\n${answer.body.toString('latin1')}`;
  const isProblem = answer.headers.get('Content-Type') === 'application/problem+json';
  return [
    ...secrets.others
      .filter((secret) => said.includes(secret))
      .map(() => 'the secret of another is in the answer'),
    ...secrets.own.filter((secret) => isProblem && said.includes(secret)).map(() => 'a key is in a problem'),
    ...[...secrets.own, ...secrets.others]
      .filter((secret) => logged.includes(secret))
      .map(() => 'a key or token is in the log'),
  ];
}
