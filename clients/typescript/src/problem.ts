import type { components } from './contract.ts';

type Wire = components['schemas']['Problem'];

/** What can go wrong, in a word. */
export type ProblemCode = Wire['code'];

/** What a server says that went wrong (RFC 9457): a union, so that `switch (problem.code)` leaves no case out. */
export type Problem = { [Code in ProblemCode]: Wire & { code: Code } }[ProblemCode];

/** A request was answered with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** What `api` answers of a call. */
interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * What a call of `api` was answered with.
 * @throws ProblemError where that was a problem; Error where it was nothing of this API, such as a proxy's page.
 */
export async function unwrap<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  if (isProblem(error)) throw new ProblemError(error);
  throw new Error(`${response.url} answered ${response.status} and no problem document.`);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}
