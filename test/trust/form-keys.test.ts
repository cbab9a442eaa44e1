import { expect, it, onTestFinished } from 'vitest';
import { operations } from '../../src/http/routes.ts';
import { startService } from '../helpers/http.ts';

const WRONG_KEY = `sl_plan_${'A'.repeat(22)}`;

it('a form is checked after its key: with a wrong one nothing is said of what is wrong in it', async () => {
  const service = startService();
  onTestFinished(() => service.close());
  const forms = operations.filter(({ method, path }) => method === 'post' && path.startsWith('/p/{key}'));
  expect(forms.length).toBeGreaterThan(8);
  for (const { path } of forms) {
    const address = path.replace('{key}', WRONG_KEY).replace('{session}', 'ss_1');
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: 'https://stepladder.test',
    };
    const response = await service.request(address, { method: 'POST', body: 'nonsense=1', headers });
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).not.toContain('nonsense');
  }
});
