import type { RootContent } from 'mdast';
import type { BankCareerLevel } from './bank.ts';
import { byLabels, entriesOf, type LabelledNodes } from './entries.ts';
import { nodesUnder, type Outline, type Part } from './outline.ts';

const YEARS = /\(?\s*(\d+)\s*(?:(?:-|–|—|to)\s*(\d+)|\+)\s*(?:years?|yrs?|y)\b\s*\)?/i;

/** What the labels of a career level's lists are called. */
const LISTS: readonly { list: 'focusAreas' | 'projects' | 'milestones' | 'impactAreas'; label: RegExp }[] = [
  { list: 'focusAreas', label: /focus|priorit|learn|topics/i },
  { list: 'projects', label: /project/i },
  { list: 'milestones', label: /milestone|goal|achievement/i },
  { list: 'impactAreas', label: /impact|influence/i },
];

/** A heading with years of experience, as in "Mid level (2–5 years)". */
export function isCareerLevel({ heading }: Part): boolean {
  return YEARS.test(heading.title);
}

/** Reads a career level; `rest` is what is in none of its lists, which its body holds all the same. */
export function readCareerLevel(
  part: Part,
  outline: Outline,
): { level: BankCareerLevel; rest: LabelledNodes[] } {
  const [written = '', from = '0', to] = YEARS.exec(part.heading.title) ?? [];
  const nodes = nodesUnder(part);
  const level: BankCareerLevel = {
    line: part.heading.line,
    title: part.heading.title
      .replace(written, '')
      .replace(/\s*\blevel\b\s*$/i, '')
      .trim(),
    years: { from: Number(from), ...(to === undefined ? {} : { to: Number(to) }) },
    body: outline.written(nodes),
    ...{ focusAreas: [], skills: [], projects: [], milestones: [], impactAreas: [] },
  };
  const rest: LabelledNodes[] = [];
  for (const labelled of byLabels(nodes)) {
    const list = LISTS.find(({ label }) => label.test(labelled.label))?.list;
    if (/skill|stack|tools/i.test(labelled.label)) level.skills.push(...skillsIn(labelled));
    else if (list === undefined) rest.push(labelled);
    else level[list].push(...entriesOf(labelled.nodes));
  }
  return { level, rest: rest.filter(({ nodes: left }) => left.some(({ type }) => type !== 'thematicBreak')) };
}

function skillsIn({ label, nodes }: LabelledNodes): BankCareerLevel['skills'] {
  const listed = entriesOf(nodes).flatMap(({ line, name, text }) =>
    text === undefined
      ? [{ line, name, group: label }]
      : text.split(/\s*,\s*/).map((skill) => ({ line, name: skill, group: name })),
  );
  return [...listed, ...nodes.flatMap(skillsInCode)];
}

/** Groups of skills as a dictionary of lists, in Python or JSON. */
function skillsInCode(node: RootContent): BankCareerLevel['skills'] {
  if (node.type !== 'code') return [];
  const line = (node.position?.start.line ?? 0) + 1;
  return [...node.value.matchAll(/(['"])([^'"\n]+)\1\s*:\s*\[([^\]]*)\]/g)].flatMap(
    ([whole, , group = '', list = '']) =>
      [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , name = '']) => ({
        ...{ name, group },
        line: line + node.value.slice(0, node.value.indexOf(whole)).split('\n').length - 1,
      })),
  );
}
