import { expect, test } from 'vitest';
import { buildChoices, buildVerdicts } from '../../src/content/choices.ts';
import { loadContent } from '../../src/content/index.ts';
import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { writePack } from '../helpers/content-pack.ts';

const FIRST = 'questions/statistics/mean-and-median.md';

/** The first question of a pack in which `from` was replaced. */
function questionWith(from: string, to: string) {
  const dir = writePack((files) => replaceIn(files, FIRST, from, to));
  const { messages, pack } = loadContent(dir, { today: '2026-11-23' });
  expect(messages).toEqual([]);
  const [first] = pack?.questions ?? [];
  if (first === undefined) throw new Error('the pack has no question');
  return first;
}

const BRIEF = `## In brief

- The *mean* minimises squared loss [@knuth1998art].
- The median breaks down
  at 50 %, not before.
- For $x \\ge 0$, \`np.mean\` \\* overflows.

## Answer
`;

test('an answer in brief is served bullet by bullet, each in every form', () => {
  const { answer } = questionWith('## Answer\n', BRIEF);
  expect(answer.inBrief?.map(({ markdown }) => markdown)).toEqual([
    'The *mean* minimises squared loss [@knuth1998art].',
    'The median breaks down\nat 50 %, not before.',
    'For $x \\ge 0$, `np.mean` \\* overflows.',
  ]);
  expect(answer.inBrief?.[0]).toMatchObject({
    html: expect.stringMatching(/^The <em>mean<\/em> minimises squared loss \(<a .*>Knuth 1998<\/a>\)\.$/),
    text: 'The mean minimises squared loss (Knuth 1998).',
    ast: { type: 'root', children: [{ type: 'paragraph' }] },
  });
});

const CHOICES = `## Choices

- [x] The median. It minimises *absolute* loss,
  which an outlier moves little [@knuth1998art].
- [ ] The mean, whatever
  the loss. It minimises squared loss:

  \`\`\`text
  sum / n
  \`\`\`
- [ ] **Neither. Give both.** The question asks for one.

## Short answer
`;

test('choices are given away by the answer alone', () => {
  const { question, answer } = questionWith('## Short answer\n', CHOICES);
  expect(question.choices?.map(({ id, text }) => [id, text.markdown, text.html])).toEqual([
    ['a', 'The median.', 'The median.'],
    ['b', 'The mean, whatever\nthe loss.', 'The mean, whatever\nthe loss.'],
    ['c', 'Neither. Give both.', 'Neither. Give both.'],
  ]);
  expect(answer.choices?.map(({ id, correct, why }) => [id, correct, why.markdown])).toEqual([
    ['a', true, 'It minimises *absolute* loss,\nwhich an outlier moves little [@knuth1998art].'],
    ['b', false, 'It minimises squared loss:\n\n```text\nsum / n\n```'],
    ['c', false, 'The question asks for one.'],
  ]);
  expect(JSON.stringify(question)).not.toMatch(/correct|checked|\[x\]|minimises|asks for one/);
});

/** The text and the reason of a choice, in Markdown and as plain text. */
function splitChoice(item: string) {
  const page = readPage(
    guideFields(NAMES),
    { file: 'guides/a.md', text: `## Choices\n\n- [x] ${item}\n` },
    () => {},
  );
  const renderer = createRenderer(page, { references: new Map(), targets: new Map() });
  const [text, why] = [buildChoices(page, renderer)?.[0]?.text, buildVerdicts(page, renderer)?.[0]?.why];
  return { markdown: [text?.markdown, why?.markdown], text: [text?.text, why?.text] };
}

test.each([
  ['About 3.5 GB. It is 7/2.', 'About 3.5 GB.', 'It is 7/2.'],
  ['A metric, e.g. AUC, vs. F1. It ranks.', 'A metric, e.g. AUC, vs. F1.', 'It ranks.'],
  ['It is `bf16`. Its range is wider.', 'It is `bf16`.', 'Its range is wider.'],
  ['It overflows. `fp16` ends at 65504. So.', 'It overflows.', '`fp16` ends at 65504. So.'],
  ['*More data.* It cures variance. Not bias.', '*More data.*', 'It cures variance. Not bias.'],
  ['**Adam** needs less. It keeps moments.', '**Adam** needs less.', 'It keeps moments.'],
  ['**One! Two?** three.', 'One! Two?', 'three.'],
  ['`a` \\* b &lt; 1. Because \\_c.', '`a` \\* b &lt; 1.', 'Because \\_c.'],
  ['He said "no." Then yes.', 'He said "no."', 'Then yes.'],
  ['Why not?\n  It is late.', 'Why not?', 'It is late.'],
  ['Why not?\\\n  It is late.', 'Why not?', 'It is late.'],
  ['No stop\n\n  A paragraph of its own.', 'No stop', 'A paragraph of its own.'],
  ['No reason', 'No reason', ''],
  ['No reason either.', 'No reason either.', ''],
  ['A std. dev. of one. Clear.', 'A std. dev. of one. Clear.', ''],
])('the first sentence of %j is the choice', (item, text, why) => {
  expect(splitChoice(item).markdown).toEqual([text, why]);
});

test('a choice is cut at the same place in every form', () => {
  expect(splitChoice('`a` \\* *b* &lt; 1. Because \\_c.').text).toEqual(['a * b < 1.', 'Because _c.']);
});
