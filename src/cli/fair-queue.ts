/** What waits, each for a client: clients take turns, and those of one client come in the order in which they were added. */
export interface FairQueue<T> {
  add(client: string, entry: T): void;
  /** Takes the next one whose client may have another; undefined where there is none. */
  take(isAllowed: (client: string) => boolean): T | undefined;
  /** Takes one out; false where it was not waiting. */
  remove(client: string, entry: T): boolean;
  /** How many wait, of one client or of all. */
  count(client?: string): number;
}

export function fairQueue<T>(): FairQueue<T> {
  /** In the order of the turns. */
  const waiting = new Map<string, T[]>();

  return {
    add(client, entry) {
      const entries = waiting.get(client);
      if (entries) entries.push(entry);
      else waiting.set(client, [entry]);
    },
    take(isAllowed) {
      for (const [client, entries] of waiting) {
        if (!isAllowed(client)) continue;
        const entry = entries.shift();
        waiting.delete(client);
        if (entries.length > 0) waiting.set(client, entries);
        return entry;
      }
      return undefined;
    },
    remove(client, entry) {
      const entries = waiting.get(client) ?? [];
      const at = entries.indexOf(entry);
      if (at < 0) return false;
      entries.splice(at, 1);
      if (entries.length === 0) waiting.delete(client);
      return true;
    },
    count(client) {
      if (client !== undefined) return waiting.get(client)?.length ?? 0;
      let total = 0;
      for (const entries of waiting.values()) total += entries.length;
      return total;
    },
  };
}
