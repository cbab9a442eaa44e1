import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { replaceIn, writePack } from '../helpers/content-pack.ts';

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
