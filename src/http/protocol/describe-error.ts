/** An error as the log may have it. */
export interface DescribedError {
  type: string;
  code?: string;
  message: string;
  stack?: string;
  cause?: DescribedError;
}

/** A key or token: 128 bits in base64url, of a key with its prefix. */
const CAPABILITY = /(?<![\w-])(?:sl_plan_)?[\w-]{22}(?![\w-])/g;
const MOST_CAUSES = 5;

/**
 * An error and its causes without anything that opens a plan. Other properties are left out: those of Node's own
 * errors hold what was being read, such as a whole URL.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: mask(String(error)) };
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(typeof code === 'string' && { code: mask(code) }),
    message: mask(error.message),
    ...(error.stack !== undefined && { stack: mask(error.stack) }),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

function mask(text: string): string {
  return text.replace(CAPABILITY, '{token}');
}
