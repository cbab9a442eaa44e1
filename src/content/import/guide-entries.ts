import type { RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import type { BankEntry } from './bank.ts';
import { byLabels, entriesOf, minutesSaid, oneLine } from './entries.ts';

/** The named things of a section: items of its lists, and labels that say how long something takes, with their lists as text. */
export function guideEntries(nodes: readonly RootContent[]): BankEntry[] {
  return byLabels(nodes).flatMap(({ line, label, nodes: under }) => {
    const minutes = minutesSaid(label);
    if (minutes === undefined) return entriesOf(under);
    const text = entriesOf(under).map(({ name, text: more }) =>
      more === undefined ? name : `${name}: ${more}`,
    );
    const name = label.replace(/\s*\([^)]*\)\s*$/, '');
    return [
      {
        line,
        name,
        minutes,
        text: text.length > 0 ? text.join('; ') : oneLine(under.map((node) => toPlain(node)).join(' ')),
      },
    ];
  });
}
