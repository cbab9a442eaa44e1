import fc from 'fast-check';
import { it } from 'vitest';
import { bankIsKept, FORMS } from './any-bank.ts';

it.each(Object.keys(FORMS))('200 banks written as %s keep every question and its answer', (form) => {
  fc.assert(bankIsKept(form), { numRuns: 200 });
});
