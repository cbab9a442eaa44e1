/** What is left to a client of a limit. */
export interface Allowance {
  /** Requests that it may still send in this window; below 0 where it has sent more than it may. */
  remaining: number;
  /** Milliseconds until its window ends. */
  resetMilliseconds: number;
}

/** Counts the requests of each client in windows of a fixed length, which begin with a client's first request. */
export interface RequestCounter {
  /** Counts a request. */
  take(client: string): Allowance;
  /** What is left, without counting any. */
  look(client: string): Allowance;
  /** Takes the last one back: it was free. */
  giveBack(client: string): Allowance;
}

interface Window {
  taken: number;
  endsAt: number;
}

/** So many clients are remembered at once at most; of more the earliest are forgotten, whatever they have sent. */
const MOST_CLIENTS = 100_000;

/** @param clock milliseconds. */
export function countRequests(options: {
  limit: number;
  windowMilliseconds: number;
  clock: () => number;
  mostClients?: number;
}): RequestCounter {
  const { limit, windowMilliseconds, clock, mostClients = MOST_CLIENTS } = options;
  // In the order in which their windows began, and so end.
  const windows = new Map<string, Window>();

  function forgetEnded(now: number): void {
    for (const [client, { endsAt }] of windows) {
      if (endsAt > now && windows.size < mostClients) return;
      windows.delete(client);
    }
  }

  function windowOf(client: string): { window: Window; now: number } {
    const now = clock();
    const known = windows.get(client);
    if (known && known.endsAt > now) return { window: known, now };
    windows.delete(client);
    forgetEnded(now);
    const window = { taken: 0, endsAt: now + windowMilliseconds };
    windows.set(client, window);
    return { window, now };
  }

  const change = (client: string, by: number): Allowance => {
    const { window, now } = windowOf(client);
    window.taken = Math.max(0, window.taken + by);
    return { remaining: limit - window.taken, resetMilliseconds: window.endsAt - now };
  };
  return {
    take: (client) => change(client, 1),
    look: (client) => change(client, 0),
    giveBack: (client) => change(client, -1),
  };
}
