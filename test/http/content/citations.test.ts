import { afterAll, expect, test } from 'vitest';
import { writeCitations } from '../../../src/domain/citation.ts';
import { startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

const [KNUTH, VASWANI] = [
  {
    type: 'book',
    primary: true,
    key: 'knuth1998art',
    title: 'T',
    authors: ['Knuth, Donald E.'],
    year: 1998,
    url: 'https://example.org/k',
  },
  {
    key: 'v2017',
    title: 'A',
    authors: ['Vaswani, A.', 'et al.'],
    year: 2017,
    url: 'https://example.org/v',
    type: 'article',
    primary: true,
  },
];
const REFERENCES = new Map([KNUTH, VASWANI].map((reference) => [reference.key, reference]));

test.each([
  ['As [@knuth1998art] says.', 'As (Knuth 1998) says.'],
  ['So [@knuth1998art; @v2017].', 'So (Knuth 1998; Vaswani et al. 2017).'],
  ['In code `[@v2017]` and ``a ` [@v2017]``, not.', 'In code `[@v2017]` and ``a ` [@v2017]``, not.'],
  ['```text\n[@v2017]\n```\n[@v2017]', '```text\n[@v2017]\n```\n(Vaswani et al. 2017)'],
  ['- moved in\n\n  ~~~\n  [@v2017]\n  ~~~\n', '- moved in\n\n  ~~~\n  [@v2017]\n  ~~~\n'],
  ['one ` tick, then [@v2017]', 'one ` tick, then (Vaswani et al. 2017)'],
  ['[@ nobody] and [plain](https://example.org)', '[@ nobody] and [plain](https://example.org)'],
])('Markdown cites in words, and code stays as it is: %j', (markdown, plain) => {
  expect(writeCitations(markdown, REFERENCES)).toBe(plain);
});

test('an answer cites by keys, or in words where that is asked for', async () => {
  const correctionsOf = async (query: string) =>
    (await service.json(`/v1/questions/q01/answer${query}`)).corrections as unknown;
  expect(await correctionsOf('')).toBe('It was said otherwise [@vaswani2017attention].');
  expect(await correctionsOf('?citations=plain')).toBe('It was said otherwise (Vaswani et al. 2017).');
  const included = await service.json('/v1/questions?ids=q01&include=answer&citations=plain');
  expect(JSON.stringify(included)).toContain('otherwise (Vaswani et al. 2017).');
});

test('any other way to cite is refused by name', async () => {
  const response = await service.request('/v1/questions/q01/answer?citations=apa');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('citations');
});
