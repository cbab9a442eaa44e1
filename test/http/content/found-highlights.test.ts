import { afterAll, expect, it } from 'vitest';
import { startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

it('what is found is highlighted in its own title, with each of several matches', async () => {
  const response = await service.request('/v1/search?q=the+mean+or+a+model&limit=50');
  const { items } = (await response.json()) as { items: { title: string; titleHtml: string }[] };
  expect(items.length).toBeGreaterThan(1);
  for (const { title, titleHtml } of items) {
    expect(titleHtml.replace(/<\/?mark>/g, '').replaceAll('&amp;', '&')).toBe(title);
  }
});
