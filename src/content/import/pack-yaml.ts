import { stringify } from 'yaml';
import type { Bank } from './bank.ts';
import type { PackPlan } from './pack-plan.ts';
import { uniqueSlugs } from './slugs-of.ts';

const ROLE = 'candidate';

/** The kinds of an imported pack. */
export const KINDS = { question: 'question', design: 'design' } as const;

/** YAML of which no text is folded. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** `pack.yaml`: what the bank says, and what a pack needs besides. */
export function packYaml({ name, levels, careerLevels, blocks, bank }: PackPlan): string {
  const [first] = careerLevels;
  const fields = {
    name,
    language: 'en',
    questionLevels: levels,
    careerLevels: careerLevels.map(({ slug, title, years, levels: window }) => ({
      slug,
      title,
      years,
      levels: window,
    })),
    kinds: [
      { slug: KINDS.question, title: 'Question' },
      { slug: KINDS.design, title: 'Design', designLike: true },
    ],
    rounds: roundsOf(bank),
    blocks: blocks.map(({ id, title, short, part, weeks }) => ({ id, title, short, part, share: weeks })),
    defaults: { role: ROLE, careerLevel: first?.slug },
    example: {
      ...{ weeks: 8, timeZone: 'Europe/London', careerLevel: first?.slug, role: ROLE },
      availability: [{ days: ['mon', 'wed', 'thu'], from: '19:00', to: '20:30' }],
    },
    anatomy: 'open',
    rules: { code: 'off', freshness: 'off', lengths: 'off' },
  };
  return `# Made by \`stepladder import\`. What each key means stands in Stepladder's content/README.md.\n${yamlOf(fields)}`;
}

/** The rounds that a guide about interview formats gives a length; one where none does. */
function roundsOf({ guides }: Bank) {
  const slugs = uniqueSlugs();
  const timed = guides
    .filter(({ title }) => /format|round|stage|process/i.test(title))
    .flatMap(({ entries }) => entries.filter(({ minutes }) => minutes !== undefined));
  if (timed.length === 0) return [{ slug: 'interview', title: 'Interview', minutes: 60 }];
  return timed.map(({ name, minutes }) => ({ slug: slugs(name, 'round'), title: name, minutes }));
}

export function topicsYaml({ topics }: PackPlan): string {
  const records = topics.map(({ slug, title }) => ({
    slug,
    name: title,
    summary: `Questions on ${title}.`,
    buildsOn: [],
  }));
  return yamlOf({ topics: records, retired: [] });
}

export function rolesYaml(): string {
  return yamlOf({
    roles: [{ slug: ROLE, name: 'Candidate', summary: 'Anyone who prepares.', adjustments: {} }],
  });
}

export const REFERENCES_YAML = yamlOf({ references: [] });
