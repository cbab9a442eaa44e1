import { words } from '../packs/valid-pack.ts';
import { FIRST, type Plant, plant, SECOND } from './plant.ts';

const LISTENS = '## What the interviewer listens for\n\n- The loss that each one minimises.\n';

/** Slips in the headings of a question and in how much stands under them. */
export const sections = (): Plant[] => [
  plant('a heading of the first level', FIRST, '## Question\n', '⟦# Question\n', '## Question'),
  plant('a heading of the third level', SECOND, '## Answer\n', '⟦### Answer\n', '## Answer'),
  plant('a heading without its space', SECOND, '## Answer\n', '⟦##Answer\n', '## Answer'),
  plant('a heading with a space of the wrong kind', SECOND, '## Answer\n', '⟦##\u00a0Answer\n', '## Answer'),
  plant('a heading that is moved in', SECOND, '## Answer\n', '⟦    ## Answer\n', '## Answer'),
  plant('a heading in bold', SECOND, '## Answer\n', '⟦**Answer**\n', '## Answer'),
  plant('a heading in small letters', SECOND, '## Answer\n', '⟦## answer\n', '`Answer`'),
  plant('a heading with a colon', SECOND, '## Short answer\n', '⟦## Short answer:\n', '`Short answer`'),
  plant('a heading in other words', SECOND, '## Common mistakes', '⟦## Common errors', 'Common'),
  plant('a heading without its hyphen', SECOND, '## Follow-ups', '⟦## Followups', '`Follow-ups`'),
  plant('a section twice', SECOND, LISTENS, `${LISTENS}\n⟦${LISTENS}`, 'twice'),
  plant('a section of another form', SECOND, LISTENS, `${LISTENS}\n⟦## Notes\n\nMine.\n`, 'Notes'),
  plant('a section left out', SECOND, LISTENS, '', 'missing', 1),
  plant(
    'choices behind the answer',
    SECOND,
    '## Rubric\n',
    '⟦## Choices\n\n- [x] One. Why.\n- [ ] Two. Why.\n\n## Rubric\n',
    'must stand before',
  ),
  plant('nothing under a heading', SECOND, LISTENS, '⟦## What the interviewer listens for\n', 'empty'),
  plant(
    'no answer under its heading',
    SECOND,
    `## Answer\n\n${words(520)}\n\nThe mean of $n$ values is $\\bar{x} = \\frac{1}{n}\\sum_i x_i$ [@knuth1998art; @vaswani2017attention].\n`,
    '⟦## Answer\n',
    'empty',
  ),
  plant(
    'an answer of one sentence',
    SECOND,
    `## Answer\n\n${words(520)}`,
    `⟦## Answer\n\n${words(12)}`,
    'words',
  ),
  plant('an answer of a book', SECOND, `## Answer\n\n${words(520)}`, `⟦## Answer\n\n${words(1400)}`, 'words'),
  plant(
    'a short answer of a line',
    SECOND,
    `## Short answer\n\n${words(50)}\n`,
    `⟦## Short answer\n\n${words(5)}\n`,
    'words',
  ),
  plant('a greeting before the first heading', SECOND, '## Question\n', '⟦Hello.\n\n## Question\n', 'before'),
  plant(
    'a title inside the answer',
    SECOND,
    '## Limits and disputes\n\n',
    '## Limits and disputes\n\n⟦# Limits\n\n',
    'first-level',
  ),
  plant(
    'a rule underlined by accident',
    SECOND,
    'Which to report is',
    '⟦Which to report is\n---\n\nIt is',
    'Which to report is',
  ),
  plant(
    'a fence without its end',
    SECOND,
    '## Short answer\n',
    '⟦```text\nx\n\n## Short answer\n',
    'not closed',
  ),
  plant(
    'a fence of waves without its end',
    SECOND,
    '## Short answer\n',
    '⟦~~~\nx\n\n## Short answer\n',
    'not closed',
  ),
  plant(
    'a fence that ends too short',
    SECOND,
    '## Short answer\n',
    '⟦````text\nx\n```\n\n## Short answer\n',
    'not closed',
  ),
  plant(
    'a fence in a list without its end',
    SECOND,
    '- The loss that each one minimises.\n',
    '- The loss:\n\n  ⟦```text\n  x\n',
    'not closed',
  ),
];
