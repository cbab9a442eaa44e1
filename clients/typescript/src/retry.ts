/** How a client waits for a server that says when to come again. */
export interface RetryOptions {
  /** How often a request is sent at most. Default 4. */
  attempts?: number;
  /** The longest wait that is worth it, in seconds; where the server asks for more its answer is given back. Default 60. */
  mostWaitSeconds?: number;
  /** Waits so many milliseconds. Default: a timer. */
  wait?: (milliseconds: number) => Promise<void>;
}

type Send = (request: Request) => Promise<Response>;

const WAITS = new Set([429, 503]);

/**
 * Sends a request again, as it was, where the answer is 429 or 503 and names a time in `Retry-After` (RFC 9110,
 * section 10.2.3): a server that says so has done nothing.
 */
export function retrying(send: Send, options: RetryOptions = {}): Send {
  const { attempts = 4, mostWaitSeconds = 60, wait = sleep } = options;
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await send(request.clone());
      const seconds = WAITS.has(answer.status) ? secondsToWait(answer) : undefined;
      if (seconds === undefined || seconds > mostWaitSeconds || attempt === attempts) return answer;
      await answer.body?.cancel();
      await wait(seconds * 1000);
    }
  };
}

/** What `Retry-After` says, as seconds from now or as a date; undefined where it says nothing that can be read. */
function secondsToWait({ headers }: Response): number | undefined {
  const after = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(after)) return Number(after);
  const at = Date.parse(after);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
