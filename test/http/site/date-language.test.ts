import { describe, expect, it, onTestFinished } from 'vitest';
import { readDateLanguage } from '../../../src/http/site/date-language.tsx';
import { createPlan } from '../../../src/service/index.ts';
import { REQUEST, startService } from '../../helpers/http.ts';
import { find, readWithoutScript, textOf } from './reader-without-script.ts';

describe('the language of dates', () => {
  it.each([
    [undefined, 'en-GB'],
    ['', 'en-GB'],
    ['*', 'en-GB'],
    ['en', 'en-GB'],
    ['en-US,en;q=0.9', 'en-US'],
    ['de', 'de'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr-CH'],
    ['en;q=0.5, de-AT;q=0.9', 'de-AT'],
    ['tlh, nb-NO;q=0.4', 'nb-NO'],
    ['de;q=0, fr', 'fr'],
    ['de-DE-u-ca-buddhist', 'de-DE'],
    ['x'.repeat(5000), 'en-GB'],
  ])('asked for by %s is %s', (header, language) => {
    expect(readDateLanguage(header)).toBe(language);
  });

  it('is that of the browser on the pages of a plan, whose texts stay English', async () => {
    const service = startService();
    onTestFinished(() => service.close());
    const reader = readWithoutScript(service.deps);
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const page = await reader.open(`/p/${key}`, { 'Accept-Language': 'de-DE,en;q=0.5' });
    expect(find(page, 'h2').map(textOf)[0]).toBe('Mittwoch, 2. Dezember 2026, 19:00');
    const [time] = find(page, 'time');
    expect(time?.properties).toMatchObject({ lang: 'de-DE', dateTime: '2027-02-09' });
    expect(find(page, 'html')[0]?.properties.lang).toBe('en');
    const american = await reader.open(`/p/${key}/sessions/ss_1`, { 'Accept-Language': 'en-US' });
    expect(find(american, 'time').map(textOf)).toContain('Wednesday, December 2, 2026');
    expect((await reader.open(`/p/${key}`)).text).toContain('Wednesday, 2 December 2026');
  });

  it('is that of the texts on public pages, which are the same for everybody', async () => {
    const service = startService();
    onTestFinished(() => service.close());
    const reader = readWithoutScript(service.deps);
    for (const path of ['/', '/guides', '/questions']) {
      const pages = await Promise.all(
        ['de', 'en-US'].map((language) => reader.open(path, { 'Accept-Language': language })),
      );
      expect(pages[0]?.html).toBe(pages[1]?.html);
      expect(pages[0]?.headers.get('Vary') ?? '').not.toContain('Accept-Language');
    }
  });
});
