import { expect, it } from 'vitest';
import { alignColumns } from '../../src/cli/align-columns.ts';

it('columns stay apart, however long the names of a pack are', () => {
  expect(
    alignColumns([
      ['  a', '12', 'easy 3'],
      ['  a topic with a long name', '1', ''],
    ]),
  ).toEqual(['  a                         12  easy 3', '  a topic with a long name  1   ']);
});
