import { type DraftItem, itemsOf, type Rule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import type { Place } from '../message.ts';
import { type PackNames, packNames } from '../parse-pack.ts';

/** What is required exists, leads back to nothing, and is never of a higher level or a later block. */
export const graph: Rule = {
  name: 'graph',
  severity: 'error',
  check(draft, fault) {
    const items = itemsOf(draft);
    const names = packNames(draft.pack);
    const byId = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
    // A file whose id cannot be read may be the one that is meant.
    const isWhole = draft.isWhole && items.every(({ id }) => id !== undefined);
    const edges: Edges[] = [];
    for (const item of items) {
      const inTime: string[] = [];
      for (const [index, id] of (item.requires ?? []).entries()) {
        const required = byId.get(id);
        const reasons = required === undefined ? [] : tooLate(item, required, names);
        const place = item.at('requires', index);
        if (required === undefined && isWhole)
          fault(place, `there is nothing with the id \`${id}\`${suggest(id, [...byId.keys()])}`);
        else if (reasons.length > 0)
          fault(place, `\`${id}\` cannot be required here: ${reasons.join(', and ')}`);
        else inTime.push(id);
      }
      edges.push({ name: item.id, to: inTime, place: item.at('requires') });
    }
    reportCycles(edges, 'requires', fault);
    reportCycles(
      (draft.topics.value.topics ?? []).map(({ slug, buildsOn }, index) => ({
        name: slug,
        to: buildsOn,
        place: draft.topics.at('topics', index, 'buildsOn'),
      })),
      'builds on',
      fault,
    );
  },
};

function tooLate(item: DraftItem, required: DraftItem, { questionLevels, blocks }: PackNames): string[] {
  const reasons: string[] = [];
  if (
    item.level &&
    required.level &&
    questionLevels.indexOf(required.level) > questionLevels.indexOf(item.level)
  ) {
    reasons.push(`its level ${required.level} is above ${item.level}`);
  }
  if (item.block && required.block && blocks.indexOf(required.block) > blocks.indexOf(item.block)) {
    reasons.push(`its block ${required.block} comes after ${item.block}`);
  }
  return reasons;
}

interface Edges {
  name: string | undefined;
  to: string[] | undefined;
  place: Place;
}

/** Reports each cycle once, at the member whose name comes first. */
function reportCycles(nodes: Edges[], verb: string, fault: (place: Place, message: string) => void): void {
  const byName = new Map(
    nodes.flatMap((node) => (node.name === undefined ? [] : [[node.name, node] as const])),
  );
  for (const [name, node] of byName) {
    const path = pathBack(name, byName);
    if (path?.every((other) => other >= name)) {
      fault(node.place, `this goes in a circle: ${[...path, name].map((n) => `\`${n}\``).join(` ${verb} `)}`);
    }
  }
}

/** A shortest way from `start` to itself, without its last step; breadth first. */
function pathBack(start: string, nodes: ReadonlyMap<string, Edges>): string[] | undefined {
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of nodes.get(path.at(-1) ?? '')?.to ?? []) {
      if (next === start) return path;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return undefined;
}
