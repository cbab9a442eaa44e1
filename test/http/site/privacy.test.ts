import { expect, it } from 'vitest';
import { startService } from '../../helpers/http.ts';
import { readWithoutScript, textOf } from './reader-without-script.ts';

async function read(idlePlanDays?: number) {
  const service = startService(idlePlanDays === undefined ? {} : { idlePlanDays });
  const page = await readWithoutScript(service.deps).open('/privacy');
  const etag = (await service.request('/privacy')).headers.get('ETag');
  await service.close();
  return { text: page.elements.map(textOf).join('\n').replace(/\s+/g, ' '), etag };
}

it('the page on privacy says after how long an idle plan is deleted, and is another page where that is another time', async () => {
  const [never, year, month] = [await read(), await read(365), await read(30)];
  expect(never.text).toContain('A plan: until you delete it. Then');
  expect(year.text).toContain(
    'A plan: until you delete it, or until its last day and your last change of it are both 365 days past. Then',
  );
  expect(month.text).toContain('are both 30 days past');
  expect(new Set([never.etag, year.etag, month.etag]).size).toBe(3);
});
