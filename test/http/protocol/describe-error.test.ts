import { expect, it } from 'vitest';
import { describeError } from '../../../src/http/protocol/describe-error.ts';

const TOKEN = 'k3J8cT0vQ1mY2bXw5uZa7g';

it('says what happened and why, without anything that opens a plan', () => {
  const cause = Object.assign(new TypeError(`Invalid URL: http://1.2.3.4.5/p/sl_plan_${TOKEN}?a=1`), {
    code: 'ERR_INVALID_URL',
    input: `http://1.2.3.4.5/calendars/${TOKEN}.ics`,
  });
  const described = describeError(new Error(`/s/${TOKEN} broke`, { cause }));
  expect(described).toMatchObject({
    type: 'Error',
    message: '/s/{token} broke',
    stack: expect.stringContaining('describe-error.test.ts'),
    cause: {
      type: 'TypeError',
      code: 'ERR_INVALID_URL',
      message: 'Invalid URL: http://1.2.3.4.5/p/{token}?a=1',
    },
  });
  expect(JSON.stringify(described)).not.toContain(TOKEN);
});

it('takes anything that can be thrown, and causes that go in circles', () => {
  expect(describeError(`no ${TOKEN}`)).toEqual({ type: 'string', message: 'no {token}' });
  const circle = new Error('round');
  circle.cause = circle;
  expect(JSON.stringify(describeError(circle)).match(/"round"/g)?.length).toBeLessThan(10);
});
