import { FIRST, type Plant, plant, SECOND } from './plant.ts';

const LIMITS = '## Limits and disputes\n\n';
const MISTAKE = '- **The mean is always best.** Only for squared loss.';
const HEAD = '| Criterion | Weak | Acceptable | Strong |\n';
const LINE = '| --- | --- | --- | --- |\n';
const RIGHT = '- [x] The median. It minimises absolute loss.\n';
const NEITHER = '- [ ] Neither. The question asks for one.\n';
const WRONG = '- [ ] The mean. It minimises squared loss.\n';

/** Slips in the rubric, the numbers, the lists and the choices. */
export const tablesAndLists = (): Plant[] => [
  plant('a rubric in prose', SECOND, `## Rubric\n\n${HEAD}${LINE}`, '## Rubric\n\n⟦', 'a table'),
  plant('a column of another name', FIRST, '| Criterion | Weak |', '⟦| Criteria | Weak |', 'Criterion'),
  plant(
    'a rubric without the line below its head',
    FIRST,
    `## Rubric\n\n${HEAD}${LINE}`,
    `## Rubric\n\n⟦${HEAD}`,
    'a table',
  ),
  plant(
    'a cell too few',
    FIRST,
    '| Loss | none | names it | derives it |',
    '⟦| Loss | none | derives it |',
    '3 cells',
  ),
  plant(
    'a cell too many',
    FIRST,
    '| Loss | none | names it | derives it |',
    '⟦| Loss | none | names it | derives it | best |',
    '5 cells',
  ),
  plant('an empty cell', FIRST, '| Loss | none | names it |', '⟦| Loss | none | |', 'empty'),
  plant('a grade copied', FIRST, '| names it | derives it |', '⟦| derives it | derives it |', 'differ'),
  plant(
    'a bar in the code of a cell',
    FIRST,
    '| Loss | none | names it |',
    '⟦| Loss | none | `a|b` |',
    'cells',
  ),
  plant(
    'a table with a cell beyond its head',
    SECOND,
    LIMITS,
    `${LIMITS}| a | b |\n| - | - |\n⟦| 1 | 2 | 3 |\n\n`,
    'cells',
  ),
  plant(
    'a bar in a cell of any table',
    SECOND,
    LIMITS,
    `${LIMITS}| a | b |\n| - | - |\n⟦| \`x|y\` | 2 |\n\n`,
    'cells',
  ),
  plant(
    'a table without the line below its head',
    SECOND,
    LIMITS,
    `${LIMITS}⟦| a | b |\n| 1 | 2 |\n\n`,
    'table',
  ),
  plant('about a number', FIRST, '| 0.637 |', '⟦| ~0.637 |', 'plain number'),
  plant(
    'a number with its unit',
    FIRST,
    '| Breakdown point | 50 | % |',
    '⟦| Breakdown point | 50 % | - |',
    'plain number',
  ),
  plant(
    'a number in words',
    FIRST,
    '| Breakdown point | 50 |',
    '⟦| Breakdown point | half |',
    'plain number',
  ),
  plant('a number without a name', FIRST, '| Breakdown point |', '⟦| |', 'no name'),
  plant('a number with two formulas', FIRST, '`2 / 3.14159`', '⟦`2 / 3.14159` `0.637`', 'one formula'),
  plant('a formula divided by nothing', FIRST, '`2 / 3.14159`', '⟦`2 / 0`', 'formula'),
  plant('a formula without its bracket', FIRST, '`2 / 3.14159`', '⟦`(2 / 3.14159`', 'formula'),
  plant('a formula in TeX', FIRST, '`2 / 3.14159`', '⟦$2 / 3.14159$', 'formula'),
  plant('a formula that is wrong by ten', FIRST, '`2 / 3.14159`', '⟦`20 / 3.14159`', '6.366'),
  plant(
    'a number short of a cell',
    FIRST,
    '| Breakdown point | 50 | % | median |',
    '⟦| Breakdown point | 50 | median |',
    'cells',
  ),
  plant(
    'prose below the numbers',
    FIRST,
    '| median | [@tukey1977exploratory] |\n',
    '| median | [@tukey1977exploratory] |\n\n⟦All from memory.\n',
    'nothing but',
  ),
  plant(
    'a mistake without its bold',
    FIRST,
    MISTAKE,
    '⟦- The mean is always best. Only for squared loss.',
    'form',
  ),
  plant(
    'a mistake without its correction',
    FIRST,
    MISTAKE,
    '⟦- **The mean is always best. Only for squared loss.**',
    'form',
  ),
  plant(
    'bold that does not close',
    FIRST,
    MISTAKE,
    '⟦- **The mean is always best. Only for squared loss.',
    'form',
  ),
  plant(
    'a mistake in a list of its own',
    FIRST,
    `${MISTAKE}\n`,
    `${MISTAKE}\n\n⟦* **One more.** Corrected.\n\n`,
    'one list',
  ),
  plant(
    'too many follow-ups',
    FIRST,
    '## Follow-ups\n\n',
    `⟦## Follow-ups\n\n${'- **And then?** So.\n'.repeat(4)}`,
    '7 items',
  ),
  plant(
    'six points in brief',
    FIRST,
    '## In brief\n\n',
    '⟦## In brief\n\n- One.\n- Two.\n- Six.\n',
    '6 bullets',
  ),
  plant(
    'a point of nothing',
    FIRST,
    '- Say which loss is meant.\n',
    '⟦-\n- Say which loss is meant.\n',
    'bullet',
  ),
  plant(
    'one choice',
    FIRST,
    `## Choices\n\n${RIGHT}${WRONG}${NEITHER}`,
    `⟦## Choices\n\n${RIGHT}`,
    '1 items',
  ),
  plant('a choice with a letter', FIRST, WRONG, '⟦- [y] The mean. It minimises squared loss.\n', 'box'),
  plant(
    'a choice without a space in its box',
    FIRST,
    WRONG,
    '⟦- [] The mean. It minimises squared loss.\n',
    'box',
  ),
  plant('a choice without a reason', FIRST, WRONG, '⟦- [ ] The mean.\n', 'why'),
  plant('no choice marked', FIRST, '## Choices\n\n- [x]', '⟦## Choices\n\n- [ ]', 'no choice is right'),
  plant('a choice said twice', FIRST, '- [ ] Neither. The', '⟦- [ ] The mean. The', 'already'),
];
