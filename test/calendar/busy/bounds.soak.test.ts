import { it } from 'vitest';
import { expectBounded } from './expect-bounded.ts';
import { HOSTILE_FOR_LONG } from './large-files.ts';

it.each(HOSTILE_FOR_LONG)(
  'the bounds of a busy calendar hold for %s',
  { timeout: 120_000 },
  async (_, file) => {
    await expectBounded(file);
  },
);
