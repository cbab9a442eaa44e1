/** A content folder as text by path. */
export type PackFiles = Map<string, string>;

/** Replaces the one place in a file where `from` stands; fails where there is none, so that no test breaks nothing. */
export function replaceIn(files: PackFiles, file: string, from: string, to: string): void {
  const text = files.get(file);
  if (text === undefined || text.split(from).length !== 2) throw new Error(`not once in ${file}: ${from}`);
  files.set(
    file,
    text.replace(from, () => to),
  );
}

/** Two topics, one role, three questions, four maps, six blocks, three materials, one guide. */
export function validPack(): PackFiles {
  return new Map([
    ['README.md', '# How to write\n\n[This](nowhere.md) is not content.\n'],
    ['pack.yaml', PACK],
    ['topics.yaml', TOPICS],
    ['roles.yaml', ROLES],
    ['references.yaml', REFERENCES],
    ['questions/statistics/mean-and-median.md', questionPage({})],
    ['questions/statistics/standard-error.md', questionPage(SECOND)],
    ['questions/coding/running-mean.md', questionPage(THIRD)],
    ...['entry', 'mid', 'senior', 'staff'].map(
      (level) => [`skill-maps/${level}.md`, skillMap(level)] as const,
    ),
    ['curriculum.md', curriculum()],
    ['materials/primers/statistics.md', PRIMER],
    ['materials/labs/simulation.md', LAB],
    ['materials/mocks/screen.md', MOCK],
    ['guides/red-flags.md', GUIDE],
  ]);
}

const BLOCKS = [
  'fundamentals',
  'deep-learning',
  'advanced-topics',
  'specialisation',
  'system-design',
  'mock-interviews',
];

const PACK = `name: Test interviews
language: en
questionLevels:
  - { slug: entry, title: Entry, answerWords: [250, 600] }
  - { slug: intermediate, title: Intermediate, answerWords: [500, 1000] }
  - { slug: advanced, title: Advanced, answerWords: [500, 1000] }
  - { slug: senior, title: Senior, answerWords: [800, 1600] }
careerLevels:
  - { slug: entry, title: Entry, years: { from: 0, to: 2 }, levels: [entry, intermediate] }
  - { slug: mid, title: Mid, years: { from: 2, to: 5 }, levels: [intermediate, advanced] }
  - { slug: senior, title: Senior, years: { from: 5, to: 8 }, levels: [advanced, senior] }
  - { slug: staff, title: Staff, years: { from: 8 }, levels: [senior] }
kinds:
  - { slug: concept, title: Concept }
  - { slug: derivation, title: Derivation }
  - { slug: coding, title: Coding }
  - { slug: system-design, title: System design, answerWords: [1200, 2500], designLike: true }
rounds:
  - { slug: technical-screen, title: Technical screen }
  - { slug: coding, title: Coding, minutes: 45, asks: { kinds: [coding], topics: [statistics] } }
blocks:
${BLOCKS.map((id) => `  - { id: ${id}, title: Block ${id}, short: Bl, part: core, share: 1 }`).join('\n')}
defaults: { role: ml-engineer, careerLevel: mid }
example:
  weeks: 10
  timeZone: Europe/Zurich
  careerLevel: entry
  role: ml-engineer
  specialisations: [coding]
  availability: [{ days: [sat], from: "09:00", to: "12:00" }]
  known: { topics: { statistics: 1 } }
anatomy: strict
`;

const TOPICS = `topics:
  - slug: statistics
    name: Statistics
    summary: Estimates and their errors.
    buildsOn: []
  - slug: coding
    name: Coding
    summary: Small programs, right the first time.
    buildsOn: [statistics]
    specialisation: true
retired: [q99]
`;

const ROLES = `roles:
  - slug: ml-engineer
    name: Machine learning engineer
    summary: Builds models and what is around them.
    adjustments: { statistics: -1, coding: 1 }
`;

const REFERENCES = `references:
  - id: knuth1998art
    type: book
    title: The Art of Computer Programming, Volume 2
    author: [{ family: Knuth, given: Donald E. }]
    issued: { date-parts: [[1998]] }
    publisher: Addison-Wesley
    URL: https://www-cs-faculty.stanford.edu/~knuth/taocp.html
  - id: numpy2025mean
    type: webpage
    genre: documentation
    title: numpy.mean
    author: [{ literal: NumPy Developers }]
    issued: { date-parts: [[2025, 6, 7]] }
    URL: https://numpy.org/doc/stable/reference/generated/numpy.mean.html
  - id: tukey1977exploratory
    type: book
    title: Exploratory Data Analysis
    author: [{ family: Tukey, given: John W. }]
    issued: { date-parts: [[1977]] }
    URL: https://search.worldcat.org/title/3058187
  - id: vaswani2017attention
    type: article
    title: Attention Is All You Need
    author: [{ family: Vaswani, given: Ashish }, { family: Shazeer, given: Noam }, { literal: et al. }]
    issued: { date-parts: [[2017]] }
    DOI: 10.48550/arXiv.1706.03762
    number: arXiv:1706.03762
    URL: https://arxiv.org/abs/1706.03762
`;

/** Exactly `count` words of prose. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index + 1}`).join(' ');
}

interface QuestionParts {
  id: string;
  title: string;
  topic: string;
  rest: string;
  answerWords: number;
  code: string;
  corrections: string;
}

const FIRST: QuestionParts = {
  id: 'q01',
  title: 'Mean and median',
  topic: 'statistics',
  rest: `level: entry
block: fundamentals
kind: concept
minutes: 20
tags: [robustness]
core: true
requires: []
buildsOn: []
roles: { ml-engineer: 3 }
skills: [numpy]
origin: guide
volatility: low
checkedOn: 2026-11-01`,
  answerWords: 260,
  code: `
\`\`\`python test
import numpy as np

values = np.array([1.0, 2.0, 100.0])
middle = np.median(values)  # mutant: middle = np.mean(values)
\`\`\`

One outlier moves the mean and not the median:

\`\`\`python test
assert middle == 2.0
\`\`\`
`,
  corrections: '\n## Corrections\n\n- **Said: always use the mean.** Holds: it depends on the loss.\n',
};

const SECOND: Partial<QuestionParts> = {
  id: 'q02',
  title: 'The standard error',
  rest: `level: intermediate
askedFrom: entry
block: deep-learning
kind: derivation
minutes: 40
parts: [25, 15]
tags: []
core: false
requires: [q01]
buildsOn: [statistics]
roles: {}
skills: []
origin: new
volatility: medium
checkedOn: 2026-10-15`,
  answerWords: 520,
  code: '',
  corrections: '',
};

const THIRD: Partial<QuestionParts> = {
  id: 'q03',
  title: 'A running mean',
  topic: 'coding',
  rest: `level: senior
block: system-design
kind: coding
minutes: 45
tags: [streaming]
core: true
requires: [q01, q02]
buildsOn: [statistics, coding]
roles: { ml-engineer: 4 }
skills: [numpy]
origin: new
volatility: high
checkedOn: 2026-11-20`,
  answerWords: 820,
  code: '',
  corrections: '',
};

function questionPage(parts: Partial<QuestionParts>): string {
  const { id, title, topic, rest, answerWords, code, corrections } = { ...FIRST, ...parts };
  return `---
id: ${id}
title: ${title}
topic: ${topic}
${rest}
---

## Question

Which of *two* numbers would you give, and why?

## Short answer

${words(50)}

## Answer

${words(answerWords)}

The mean of $n$ values is $\\bar{x} = \\frac{1}{n}\\sum_i x_i$ [@knuth1998art; @vaswani2017attention].

## What the interviewer listens for

- The loss that each one minimises.

## Rubric

| Criterion | Weak | Acceptable | Strong |
| --- | --- | --- | --- |
| Definition | none | one of them | both |
| Loss | none | names it | derives it |
| Outliers | ignores them | knows the effect | bounds the effect |
| Code | none | works | is stable |

## Common mistakes

- **The mean is always best.** Only for squared loss.
- **The median needs a full sort.** Selection is linear,
  see the exercise in [the book](https://example.org/book).
- **They differ only for outliers.** They differ for any skew.

## Follow-ups

- **What of a stream?** Keep a sketch.
- **What of ties?** Take the middle.
- **What of weights?** Sort by value and cut at half the weight.

## Numbers to know

| Name | Value | Unit | Conditions | Source or formula |
| --- | --- | --- | --- | --- |
| Efficiency of the median | 0.637 | - | normal data | \`2 / 3.14159\` |
| Breakdown point | 50 | % | median | [@tukey1977exploratory] |
${code === '' ? '' : `\n## Code\n${code}`}
## Limits and disputes

Which to report is a matter of the decision [@numpy2025mean].
${corrections}`;
}

function skillMap(level: string): string {
  const skills =
    level === 'entry'
      ? '[{ slug: numpy, name: NumPy, topics: [coding], origin: new, group: Python, target: 2 }]'
      : '[]';
  return `---
careerLevel: ${level}
title: The ${level} level
overall: Works with help.
targets: { statistics: 2, coding: 1 }
focusAreas:
  - { slug: basics-${level}, name: The basics, topics: [statistics], origin: guide }
skills: ${skills}
projects: []
milestones: []
impactAreas: []
checkedOn: 2026-11-01
---

What is expected at this level.
`;
}

function curriculum(): string {
  const blocks = BLOCKS.map((id) => {
    const activities =
      id !== 'fundamentals'
        ? '    activities: []'
        : `    activities:
      - id: act-simulate
        title: Simulate it
        topic: statistics
        level: entry
        minutes: 60
        requires: [q01]
        references: [numpy2025mean]
        do: Simulate the mean.
        done: The error shrinks as expected.`;
    return `  - id: ${id}
    summary: What it is for.
    topics: [statistics]
${activities}
`;
  });
  const sections = BLOCKS.map((id) => `## Block ${id}\n\nWhat one does in it.\n`);
  return `---\ntitle: Twelve weeks\ncheckedOn: 2026-11-01\nblocks:\n${blocks.join('')}---\n\n${sections.join('\n')}`;
}

const PRIMER = `---
id: primer-statistics
title: Statistics in half an hour
kind: primer
topic: statistics
level: entry
block: fundamentals
minutes: 30
tags: [estimation]
checkedOn: 2026-11-01
volatility: low
---

## Estimates

An estimate has an error.
`;

const LAB = `---
id: lab-simulation
title: A simulation
kind: lab
topic: coding
level: intermediate
block: advanced-topics
minutes: 120
parts: [60, 60]
requires: [primer-statistics, q01]
roles: { ml-engineer: 4 }
tags: []
checkedOn: 2026-11-01
volatility: medium
---

## Task

Simulate and compare, as the [primer](../primers/statistics.md) says.
`;

const MOCK = `---
id: mock-screen
title: A technical screen
kind: mock
topic: statistics
level: entry
block: mock-interviews
minutes: 75
round: technical-screen
tags: []
checkedOn: 2026-11-01
volatility: low
---

## Script

Ask about the mean.
`;

const GUIDE = `---
title: Red flags
summary: What interviewers note with worry.
checkedOn: 2026-11-01
volatility: low
items:
  - { slug: no-baseline, name: No baseline, text: Start from something simple., origin: guide }
---

Each of them can be mended.
`;
