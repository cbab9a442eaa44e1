import { expect, it } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { canBeWaived, sayRefusal } from '../../../../src/http/site/session/say-refusal.ts';
import { describeConstraints } from '../../../../src/planner/check/check-plan.ts';

const refused = (...codes: string[]) =>
  new AppError('invalid', 'The session cannot be moved there.', {
    issues: codes.map((code) => ({ pointer: '/startsAt', code, message: `ss_1 breaks ${code}` })),
  });

it('every hard constraint that can forbid a move is said in words of its own, without an id', () => {
  const codes = describeConstraints().map(({ id }) => id.toLowerCase());
  const said = codes.filter((code) => code !== 'shape').map((code) => sayRefusal(refused(code), false));
  expect(new Set(said.map(({ message }) => message)).size).toBe(said.length);
  expect(said.map(({ message }) => message).join()).not.toContain('ss_1');
});

it('only what lies outside the windows, and there alone, can be had just this once', () => {
  expect(canBeWaived(sayRefusal(refused('h2'), false).codes)).toBe(true);
  expect(canBeWaived(sayRefusal(refused('h2', 'h4'), false).codes)).toBe(false);
  expect(canBeWaived(sayRefusal(refused('h1'), false).codes)).toBe(false);
});

it('a session that may lie outside the windows and still does not fit its day runs past midnight', () => {
  const { codes, message } = sayRefusal(refused('h2'), true);
  expect(message).toContain('past midnight');
  expect(canBeWaived(codes)).toBe(false);
});
