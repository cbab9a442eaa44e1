import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { RULES } from '../../src/content/rules/index.ts';
import { type PackFiles, replaceIn, validPack, writePack } from '../helpers/content-pack.ts';

/** In a replacement, where the message must point. It is taken out before the file is written. */
const MARK = '⟦';

const FIRST = 'questions/statistics/mean-and-median.md';
const SECOND = 'questions/statistics/standard-error.md';
const ENTRY = 'skill-maps/entry.md';

interface Fault {
  name: string;
  rule: string;
  file: string;
  from: string;
  /** What takes its place, with the mark. */
  to: string;
  /** Where the message points when it is not at a mark. */
  at?: { file?: string; line: number; column: number };
  says: string;
  severity?: 'error' | 'warning';
}

const FAULTS: Fault[] = [
  // schema
  {
    name: 'a misspelt key',
    rule: 'schema',
    file: FIRST,
    from: 'core: true',
    to: 'core: true\n⟦taggs: []',
    says: 'unknown key `taggs`; did you mean `tags`?',
  },
  {
    name: 'a misspelt level',
    rule: 'schema',
    file: FIRST,
    from: 'level: entry',
    to: 'level: ⟦entri',
    says: '`level` is "entri": it must be one of entry, intermediate, advanced, senior, expert, research; did you mean `entry`?',
  },
  {
    name: 'a missing key',
    rule: 'schema',
    file: FIRST,
    from: 'core: true\n',
    to: '',
    at: { line: 2, column: 1 },
    says: '`core` is missing',
  },
  {
    name: 'text for a number',
    rule: 'schema',
    file: FIRST,
    from: 'minutes: 20',
    to: 'minutes: ⟦twenty',
    says: '`minutes` is "twenty": it must be a number',
  },
  {
    name: 'half a minute',
    rule: 'schema',
    file: FIRST,
    from: 'minutes: 20',
    to: 'minutes: ⟦20.5',
    says: '`minutes` is 20.5: it must be a whole number',
  },
  {
    name: 'a weight above 4',
    rule: 'schema',
    file: FIRST,
    from: 'ml-engineer: 3',
    to: 'ml-engineer: ⟦5',
    says: '`roles.ml-engineer` is 5: it must be one of 0, 1, 2, 3, 4',
  },
  {
    name: 'a date that does not exist',
    rule: 'schema',
    file: FIRST,
    from: '2026-11-01',
    to: '⟦2026-02-30',
    says: '`checkedOn` is "2026-02-30": it must be a date that exists',
  },
  {
    name: 'a tag in capitals',
    rule: 'schema',
    file: FIRST,
    from: '[robustness]',
    to: '[⟦Robustness]',
    says: '`tags.0` is "Robustness": it must be lower case',
  },
  {
    name: 'null for an optional key',
    rule: 'schema',
    file: SECOND,
    from: 'askedFrom: entry',
    to: 'askedFrom: ⟦null',
    says: '`askedFrom` is null',
  },
  {
    name: 'a key twice',
    rule: 'schema',
    file: 'roles.yaml',
    from: '    summary: Builds',
    to: '    ⟦name: Other\n    summary: Builds',
    says: 'this is not valid YAML: Map keys must be unique',
  },
  {
    name: 'an alias of nothing',
    rule: 'schema',
    file: 'guides/red-flags.md',
    from: 'title: Red flags',
    to: 'title: *red',
    at: { line: 2, column: 1 },
    says: 'this is not valid YAML: Unresolved alias',
  },
  {
    name: 'a role that is no slug',
    rule: 'schema',
    file: FIRST,
    from: '{ ml-engineer: 3 }',
    to: '{ ml-engineer: 3, ⟦ML Engineer: 1 }',
    says: 'the key `roles.ML Engineer` must be lower case',
  },
  {
    name: 'a list for a record',
    rule: 'schema',
    file: FIRST,
    from: '{ ml-engineer: 3 }',
    to: '⟦[ml-engineer]',
    says: '`roles` is ["ml-engineer"]: it must be a record of keys and values',
  },
  {
    name: 'an unknown key in a record of a list',
    rule: 'schema',
    file: ENTRY,
    from: 'group: Python',
    to: 'group: Python, ⟦levle: 2',
    says: 'unknown key `levle`',
  },
  {
    name: 'a missing key in a record of a list',
    rule: 'schema',
    file: 'references.yaml',
    from: '    title: numpy.mean\n',
    to: '',
    at: { line: 9, column: 5 },
    says: '`references.1.title` is missing',
  },
  {
    name: 'an author without a name',
    rule: 'schema',
    file: 'references.yaml',
    from: '{ literal: NumPy Developers }',
    to: '⟦{ given: Ann }',
    says: 'must be `{ family, given }` or `{ literal }`',
  },
  {
    name: 'an address without a scheme',
    rule: 'schema',
    file: 'references.yaml',
    from: 'https://search.worldcat.org/title/3058187',
    to: '⟦search.worldcat.org/title/3058187',
    says: 'must be a full http or https address',
  },
  // ids and slugs
  {
    name: 'an id twice',
    rule: 'ids',
    file: 'materials/mocks/screen.md',
    from: 'id: mock-screen',
    to: 'id: ⟦mock-screen',
    says: 'the id `mock-screen` is taken already, at materials/mocks/a-copy.md:2',
  },
  {
    name: 'a retired id',
    rule: 'ids',
    file: 'topics.yaml',
    from: '[q99]',
    to: '[q99, q03]',
    at: { file: 'questions/coding/running-mean.md', line: 2, column: 5 },
    says: 'the id `q03` is retired',
  },
  {
    name: 'a slug twice over the maps',
    rule: 'ids',
    file: 'skill-maps/mid.md',
    from: 'slug: basics-mid',
    to: 'slug: ⟦basics-entry',
    says: 'the skill-map slug `basics-entry` is taken already, at skill-maps/entry.md:',
  },
  {
    name: 'a topic that is not',
    rule: 'slugs',
    file: SECOND,
    from: 'buildsOn: [statistics]',
    to: 'buildsOn: [⟦statistcs]',
    says: 'there is no topic `statistcs`; did you mean `statistics`?',
  },
  {
    name: 'a role that is not',
    rule: 'slugs',
    file: FIRST,
    from: '{ ml-engineer: 3 }',
    to: '{ ml-engineer: 3, ⟦ml-enginer: 1 }',
    says: 'there is no role `ml-enginer`; did you mean `ml-engineer`?',
  },
  {
    name: 'a skill that is not',
    rule: 'slugs',
    file: FIRST,
    from: 'skills: [numpy]',
    to: 'skills: [numpy, ⟦nunpy]',
    says: 'there is no skill `nunpy`; did you mean `numpy`?',
  },
  {
    name: "another topic's folder",
    rule: 'slugs',
    file: FIRST,
    from: 'topic: statistics',
    to: 'topic: ⟦coding',
    says: 'the topic is `coding`, but the file lies in `statistics/`',
  },
  // graph
  {
    name: 'a requirement that is not',
    rule: 'graph',
    file: SECOND,
    from: 'requires: [q01]',
    to: 'requires: [q01, ⟦q04]',
    says: 'there is nothing with the id `q04`; did you mean `q03`?',
  },
  {
    name: 'a requirement of a higher level and later block',
    rule: 'graph',
    file: 'materials/mocks/screen.md',
    from: 'round: technical-screen',
    to: 'round: technical-screen\nrequires: [⟦q03]',
    says: '`q03` cannot be required here: its level senior is above entry',
  },
  {
    name: 'a requirement of a later block',
    rule: 'graph',
    file: 'materials/labs/simulation.md',
    from: 'requires: [primer-statistics, q01]',
    to: 'requires: [primer-statistics, q01, ⟦mock-screen]',
    says: '`mock-screen` cannot be required here: its block mock-interviews comes after advanced-topics',
  },
  {
    name: 'a requirement of itself',
    rule: 'graph',
    file: SECOND,
    from: 'requires: [q01]',
    to: 'requires: ⟦[q02]',
    says: 'this goes in a circle: `q02` requires `q02`',
  },
  {
    name: 'topics in a circle',
    rule: 'graph',
    file: 'topics.yaml',
    from: 'summary: Estimates and their errors.\n    buildsOn: []',
    to: 'summary: Estimates and their errors.\n    buildsOn: [coding]',
    at: { line: 9, column: 15 },
    says: 'this goes in a circle: `coding` builds on `statistics` builds on `coding`',
  },
  // headings and lengths
  {
    name: 'a misspelt heading',
    rule: 'headings',
    file: FIRST,
    from: '## Code\n',
    to: '⟦## Cod\n',
    says: 'unknown heading `## Cod`; did you mean `Code`?',
  },
  {
    name: 'a section that is missing',
    rule: 'headings',
    file: SECOND,
    from: `## Follow-ups

- **What of a stream?** Keep a sketch.
- **What of ties?** Take the middle.
- **What of weights?** Sort by value and cut at half the weight.
`,
    to: '',
    at: { line: 1, column: 1 },
    says: '`## Follow-ups` is missing',
  },
  {
    name: 'no corrections of the guide',
    rule: 'headings',
    file: SECOND,
    from: 'origin: new',
    to: 'origin: guide',
    at: { line: 1, column: 1 },
    says: '`## Corrections` is missing',
  },
  {
    name: 'an empty section',
    rule: 'headings',
    file: FIRST,
    from: '## What the interviewer listens for\n\n- The loss that each one minimises.',
    to: '⟦## What the interviewer listens for\n\n<!-- later -->',
    says: '`## What the interviewer listens for` is empty',
  },
  {
    name: 'sections in another order',
    rule: 'headings',
    file: SECOND,
    from: '## Limits and disputes\n\n',
    to: '## Limits and disputes\n\nSee below.\n\n⟦## Code\n\n',
    says: '`## Code` must stand before `## Limits and disputes`',
  },
  {
    name: 'text before the first heading',
    rule: 'headings',
    file: FIRST,
    from: '## Question\n',
    to: '⟦Hello.\n\n## Question\n',
    says: 'nothing may stand before',
  },
  {
    name: 'a short answer that is long',
    rule: 'lengths',
    file: FIRST,
    from: '## Short answer\n\n',
    to: `⟦## Short answer\n\n${'so '.repeat(41)}`,
    says: '`## Short answer` has 91 words; it must have 40 to 90',
  },
  {
    name: 'an answer that is short for its level',
    rule: 'lengths',
    file: SECOND,
    from: 'level: intermediate',
    to: 'level: senior',
    at: { line: 30, column: 1 },
    says: '`## Answer` has 525 words; it must have 800 to 1600',
  },
  // references
  {
    name: 'a citation without a record',
    rule: 'references',
    file: FIRST,
    from: '@vaswani2017attention',
    to: '⟦@vaswani2017atention',
    says: 'references.yaml has no record `vaswani2017atention`; did you mean `vaswani2017attention`?',
  },
  {
    name: 'a citation with a page',
    rule: 'references',
    file: FIRST,
    from: '[@knuth1998art; @vaswani2017attention]',
    to: '[⟦@knuth1998art, p. 3; @vaswani2017attention]',
    says: 'a citation is `[@key]` or `[@one; @two]`, not `@knuth1998art, p. 3`',
  },
  {
    name: 'a record that nothing cites',
    rule: 'references',
    file: 'references.yaml',
    from: '  - id: knuth1998art\n',
    to: "  - id: ⟦adams1979hitchhiker\n    type: book\n    title: The Hitchhiker's Guide\n    author: [{ family: Adams }]\n    issued: { date-parts: [[1979]] }\n    URL: https://example.org/\n  - id: knuth1998art\n",
    says: 'nothing cites `adams1979hitchhiker`',
  },
  {
    name: 'records out of order',
    rule: 'references',
    file: 'references.yaml',
    from: '  - id: knuth1998art\n',
    to: '  - id: vaswani2018more\n    type: book\n    title: More\n    author: [{ family: Vaswani }]\n    issued: { date-parts: [[2018]] }\n    URL: https://example.org/\n  - id: ⟦knuth1998art\n',
    says: 'records stand in order of their ids: `knuth1998art` comes before `vaswani2018more`',
  },
  {
    name: 'an arXiv id that is none',
    rule: 'references',
    file: 'references.yaml',
    from: 'arXiv:1706.03762\n',
    to: '⟦arXiv:1713.03762\n',
    says: '`arXiv:1713.03762` is not an arXiv id',
  },
  {
    name: 'a DOI that is none',
    rule: 'references',
    file: 'references.yaml',
    from: '10.48550/arXiv.1706.03762',
    to: '⟦https://doi.org/10.48550/arXiv.1706.03762',
    says: 'is not a DOI',
  },
  {
    name: 'one primary source',
    rule: 'references',
    file: SECOND,
    from: '[@knuth1998art; @vaswani2017attention].',
    to: '[@tukey1977exploratory].',
    at: { line: 1, column: 1 },
    says: 'the answer cites 1 primary sources; it must cite at least 2',
  },
  // numbers
  {
    name: 'a formula that gives something else',
    rule: 'numbers',
    file: FIRST,
    from: '`2 / 3.14159`',
    to: '⟦`2 / 3.2`',
    says: 'the formula gives 0.625, not 0.637: they must agree within 1 %',
  },
  {
    name: 'a formula that is none',
    rule: 'numbers',
    file: FIRST,
    from: '`2 / 3.14159`',
    to: '⟦`2 / pi`',
    says: 'the formula cannot be evaluated at its character 5: unknown name "pi"',
  },
  {
    name: 'a number without a source',
    rule: 'numbers',
    file: FIRST,
    from: '| median | [@tukey1977exploratory] |',
    to: '| [@tukey1977exploratory] | ⟦common knowledge |',
    says: 'a number needs a source `[@key]` or a formula',
  },
  {
    name: 'a range for a number',
    rule: 'numbers',
    file: FIRST,
    from: '| 50 |',
    to: '| ⟦40–50 |',
    says: '`40–50` is not one plain number',
  },
  {
    name: 'another table header',
    rule: 'numbers',
    file: FIRST,
    from: '| Name | Value | Unit |',
    to: '⟦| Name | Amount | Unit |',
    says: '`## Numbers to know` is a table Name | Value | Unit',
  },
  // rubric and lists
  {
    name: 'three criteria',
    rule: 'rubric',
    file: FIRST,
    from: '| Criterion | Weak | Acceptable | Strong |\n| --- | --- | --- | --- |\n| Definition | none | one of them | both |\n',
    to: '⟦| Criterion | Weak | Acceptable | Strong |\n| --- | --- | --- | --- |\n',
    says: 'the rubric has 3 rows; it must have 4 to 6',
  },
  {
    name: 'two grades the same',
    rule: 'rubric',
    file: FIRST,
    from: '| Code | none | works | is stable |',
    to: '| Code ⟦| works | Works | is stable |',
    says: 'weak, acceptable and strong must differ',
  },
  {
    name: 'two mistakes',
    rule: 'lists',
    file: FIRST,
    from: '## Common mistakes\n\n- **The mean is always best.** Only for squared loss.\n',
    to: '⟦## Common mistakes\n\n',
    says: '`## Common mistakes` has 2 items; it must have at least 3',
  },
  {
    name: 'a follow-up without its direction',
    rule: 'lists',
    file: FIRST,
    from: '- **What of ties?** Take the middle.',
    to: '⟦- **What of ties?**',
    says: 'an item has the form `- **The question?** The expected direction.`',
  },
  {
    name: 'prose beside a list',
    rule: 'lists',
    file: FIRST,
    from: '## Follow-ups\n\n',
    to: '## Follow-ups\n\n⟦Ask some of these.\n\n',
    says: '`## Follow-ups` holds nothing but one list',
  },
  // the parts in brief and to choose from
  {
    name: 'a brief of two points',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '⟦## In brief\n\n- One.\n- Two.\n\n## Answer\n',
    says: '`## In brief` has 2 bullets; it must have 3 to 5',
  },
  {
    name: 'a point of too many words',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: `## In brief\n\n- One.\n⟦- ${'so '.repeat(31)}\n- Three [@knuth1998art].\n\n## Answer\n`,
    says: 'this bullet has 31 words; it must have at most 30',
  },
  {
    name: 'prose beside the points',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '## In brief\n\n- One.\n- Two.\n- Three.\n\n⟦And so on.\n\n## Answer\n',
    says: '`## In brief` holds nothing but one list of `- A point.`',
  },
  {
    name: 'prose for points',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '## In brief\n\n⟦One, two, three.\n\n## Answer\n',
    says: '`## In brief` holds nothing but one list of `- A point.`',
  },
  {
    name: 'a point with points of its own',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '## In brief\n\n- One.\n⟦- Two:\n  - and a half.\n- Three.\n\n## Answer\n',
    says: 'a bullet is one paragraph, `- A point.`, and nothing below it',
  },
  {
    name: 'a point with a box',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '## In brief\n\n- One.\n⟦- [ ] Two.\n- Three.\n\n## Answer\n',
    says: 'a bullet is one paragraph, `- A point.`, and nothing below it',
  },
  {
    name: 'numbered points',
    rule: 'in-brief',
    file: FIRST,
    from: '## Answer\n',
    to: '## In brief\n\n⟦1. One.\n2. Two.\n3. Three.\n\n## Answer\n',
    says: 'the points have no order: write `- A point.`, without a number',
  },
  {
    name: 'a brief in another place',
    rule: 'headings',
    file: FIRST,
    from: '## Short answer\n',
    to: '## In brief\n\n- One.\n- Two.\n- Three.\n\n⟦## Short answer\n',
    says: '`## Short answer` must stand before `## In brief`',
  },
  {
    name: 'an empty brief',
    rule: 'headings',
    file: FIRST,
    from: '## Answer\n',
    to: '⟦## In brief\n\n## Answer\n',
    says: '`## In brief` is empty',
  },
  {
    name: 'seven choices',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `⟦## Choices\n\n- [x] Zero. Why.\n- [ ] Number 1. Why.\n- [ ] Number 2. Why.\n- [ ] Number 3. Why.\n- [ ] Number 4. Why.\n- [ ] Number 5. Why.\n- [ ] Number 6. Why.\n\n## Short answer\n`,
    says: '`## Choices` has 7 items; it must have 2 to 6',
  },
  {
    name: 'no right choice',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `⟦## Choices\n\n- [ ] One. Why.\n- [ ] Two. Why.\n\n## Short answer\n`,
    says: 'no choice is right: mark one or more with `[x]`',
  },
  {
    name: 'no wrong choice',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `⟦## Choices\n\n- [x] One. Why.\n- [x] Two. Why.\n\n## Short answer\n`,
    says: 'every choice is right: at least one must be wrong, `[ ]`',
  },
  {
    name: 'a choice without its reason',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n- [x] One. Why.\n⟦- [ ] Two.\n\n## Short answer\n`,
    says: 'this choice does not say why: write `- [x] The text. Why.`',
  },
  {
    name: 'a choice whose end is in doubt',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n- [x] One. Why.\n⟦- [ ] A std. dev. of one. Why.\n\n## Short answer\n`,
    says: 'set the text in bold, with its full stop, where its first sentence is not all of it',
  },
  {
    name: 'a choice without a box',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n- [x] One. Why.\n- [ ] Two. Why.\n⟦- Three. Why.\n\n## Short answer\n`,
    says: 'a choice starts with a box: `- [x] The text. Why.`',
  },
  {
    name: 'a choice twice',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n- [x] One. Why.\n⟦- [ ] **One.** Why not.\n\n## Short answer\n`,
    says: 'this choice is there already, at line 26',
  },
  {
    name: 'prose beside the choices',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n- [x] One. Why.\n- [ ] Two. Why.\n\n⟦Choose.\n\n## Short answer\n`,
    says: '`## Choices` holds nothing but one list of',
  },
  {
    name: 'prose for choices',
    rule: 'choices',
    file: FIRST,
    from: '## Short answer\n',
    to: `## Choices\n\n⟦One or two.\n\n## Short answer\n`,
    says: '`## Choices` holds nothing but one list of',
  },
  {
    name: 'choices in another place',
    rule: 'headings',
    file: FIRST,
    from: '## Answer\n',
    to: `⟦## Choices\n\n- [x] One. Why.\n- [ ] Two. Why.\n\n## Answer\n`,
    says: '`## Choices` must stand before `## Short answer`',
  },
  // the rest
  {
    name: 'a text not checked for long',
    rule: 'freshness',
    severity: 'warning',
    file: 'questions/coding/running-mean.md',
    from: '2026-11-20',
    to: '⟦2026-05-22',
    says: 'last checked on 2026-05-22, more than 6 months ago',
  },
  {
    name: 'a check in the future',
    rule: 'freshness',
    severity: 'warning',
    file: 'guides/red-flags.md',
    from: '2026-11-01',
    to: '⟦2026-11-24',
    says: '2026-11-24 is after today, 2026-11-23',
  },
  {
    name: 'a link to no file',
    rule: 'links',
    file: 'materials/labs/simulation.md',
    from: '[primer](../primers/statistics.md)',
    to: '⟦[primer](../primers/statistic.md)',
    says: 'leads to no file of the content; did you mean `materials/primers/statistics.md`?',
  },
  {
    name: 'a link with another scheme',
    rule: 'links',
    file: FIRST,
    from: 'Which of *two*',
    to: '⟦[Which](javascript:alert(1)) of *two*',
    says: 'a link cannot have the scheme `javascript:`',
  },
  {
    name: 'parts that do not add up',
    rule: 'parts',
    file: SECOND,
    from: '[25, 15]',
    to: '⟦[25, 20]',
    says: 'the parts add up to 45 minutes, not to 40',
  },
  {
    name: 'a topic without a target',
    rule: 'skill-maps',
    file: ENTRY,
    from: '{ statistics: 2, coding: 1 }',
    to: '⟦{ statistics: 2 }',
    says: 'there is no target for coding',
  },
  {
    name: "another level's file",
    rule: 'skill-maps',
    file: ENTRY,
    from: 'careerLevel: entry',
    to: 'careerLevel: ⟦mid',
    says: 'the career level is `mid`, but the file is `entry.md`',
  },
  {
    name: 'blocks out of order',
    rule: 'curriculum',
    file: 'curriculum.md',
    from: '- id: deep-learning',
    to: '- id: ⟦system-design',
    says: 'the blocks are, in order, fundamentals, deep-learning',
  },
  {
    name: 'a block without its section',
    rule: 'curriculum',
    file: 'curriculum.md',
    from: '## Block mock-interviews\n\nWhat one does in it.\n',
    to: '',
    at: { line: 40, column: 12 },
    says: 'the body has no section `## Block mock-interviews`',
  },
  {
    name: 'a mock without a round',
    rule: 'materials',
    file: 'materials/mocks/screen.md',
    from: 'kind: mock\ntopic: statistics\nlevel: entry\nblock: mock-interviews\nminutes: 75\nround: technical-screen\n',
    to: 'kind: ⟦mock\ntopic: statistics\nlevel: entry\nblock: mock-interviews\nminutes: 75\n',
    says: 'a mock must name its `round`',
  },
  {
    name: 'a primer among the labs',
    rule: 'materials',
    file: 'materials/labs/simulation.md',
    from: 'id: lab-simulation\ntitle: A simulation\nkind: lab',
    to: 'id: primer-simulation\ntitle: A simulation\nkind: ⟦primer',
    says: 'a primer belongs in `primers/`, not `labs/`',
  },
  {
    name: 'math that cannot be typeset',
    rule: 'math',
    file: FIRST,
    from: '$n$',
    to: '⟦$\\frac{n}$',
    says: 'this math cannot be typeset',
  },
  {
    name: 'tests without a mutant',
    rule: 'code',
    file: FIRST,
    from: '```python test\nimport numpy as np\n\nvalues = np.array([1.0, 2.0, 100.0])\nmiddle = np.median(values)  # mutant: middle = np.mean(values)',
    to: '⟦```python test\nmiddle = 2.0',
    says: 'have no line with `# mutant:',
  },
  {
    name: 'two mutants',
    rule: 'code',
    file: FIRST,
    from: 'assert middle == 2.0',
    to: '⟦assert middle == 2.0  # mutant: pass',
    says: 'a second mutant; the first is at line ',
  },
  {
    name: 'Python that is not run',
    rule: 'code',
    file: SECOND,
    from: '## Limits and disputes\n\n',
    to: '## Limits and disputes\n\n⟦```python\nprint(1)\n```\n\n',
    says: 'Python that is not run is fenced as `text`',
  },
];

/** Some faults need a second change, so that they are the only one. */
const ALSO: Record<string, (files: PackFiles) => unknown> = {
  'an id twice': (files) =>
    files.set('materials/mocks/a-copy.md', validPack().get('materials/mocks/screen.md') ?? ''),
  'records out of order': (files) =>
    replaceIn(files, SECOND, '@numpy2025mean', '@numpy2025mean; @vaswani2018more'),
  'one primary source': (files) => replaceIn(files, SECOND, '[@numpy2025mean]', 'at hand'),
};

test.each(FAULTS)('$rule: $name', (fault) => {
  let expected = fault.at === undefined ? undefined : { file: fault.file, ...fault.at };
  const dir = writePack((files) => {
    replaceIn(files, fault.file, fault.from, fault.to);
    ALSO[fault.name]?.(files);
    const text = files.get(fault.file) ?? '';
    const mark = text.indexOf(MARK);
    if (mark < 0) return;
    const before = text.slice(0, mark);
    expected = { file: fault.file, line: before.split('\n').length, column: mark - before.lastIndexOf('\n') };
    files.set(fault.file, text.replace(MARK, ''));
  });
  const { messages, pack } = loadContent(dir, { today: '2026-11-23' });
  expect(messages).toEqual([
    {
      ...expected,
      severity: fault.severity ?? 'error',
      rule: fault.rule,
      message: expect.stringContaining(fault.says),
    },
  ]);
  expect(pack === undefined).toBe(fault.severity !== 'warning');
});

test('every rule has a fault here that breaks it', () => {
  const broken = new Set(FAULTS.map(({ rule }) => rule));
  expect(RULES.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});
