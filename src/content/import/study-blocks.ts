import type { BankBlock } from './bank.ts';
import { byLabels, entriesOf } from './entries.ts';
import { nodesUnder, type Outline, type Part } from './outline.ts';

const WEEKS = /^weeks?\s+(\d+)(?:\s*(?:-|–|—|to|and|&)\s*(\d+))?\s*[:.–—-]*\s*(.*)$/i;

/** A plan by weeks under one heading: its parts or its labels begin with "Week". */
export function isStudyPlan(part: Part): boolean {
  return weekParts(part).length > 1 || weekLabels(part).length > 1;
}

/** The blocks of a plan in their order; what stands before the first is not among them. */
export function readStudyPlan(part: Part, outline: Outline): BankBlock[] {
  const parts = weekParts(part).map((each) => ({ title: each.heading.title, nodes: nodesUnder(each) }));
  const labels = weekLabels(part).map(({ label, nodes }) => ({ title: label, nodes }));
  return (parts.length > 1 ? parts : labels).map(({ title, nodes }) => {
    const [, from = '1', to = from, name = ''] = WEEKS.exec(title) ?? [];
    return {
      title: name.trim() === '' ? title : name.trim(),
      weeks: Math.max(1, Number(to) - Number(from) + 1),
      body: outline.written(nodes),
      activities: entriesOf(nodes),
    };
  });
}

function weekParts({ parts }: Part): Part[] {
  return parts.filter(({ heading }) => WEEKS.test(heading.title));
}

function weekLabels({ nodes }: Part) {
  return byLabels(nodes).filter(({ label }) => WEEKS.test(label));
}
