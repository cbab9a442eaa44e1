import { describe, expect, it, onTestFinished } from 'vitest';
import { firstWeekday, readDateLanguage } from '../../../src/http/site/date-language.tsx';
import { createPlan } from '../../../src/service/index.ts';
import { REQUEST, startService } from '../../helpers/http.ts';
import { find, readWithoutScript, textOf } from './reader-without-script.ts';

const WEEKDAY = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/;

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

  it.each([
    ['en-GB', 'mon'],
    ['en-US', 'sun'],
    ['de', 'mon'],
    ['pt-BR', 'sun'],
    ['ar-EG', 'sat'],
  ])('begins weeks where %s is spoken on %s', (language, weekday) => {
    expect(firstWeekday(language)).toBe(weekday);
  });

  it('begins the weeks of a plan as its person does: in the list, the picture and the form', async () => {
    const service = startService();
    onTestFinished(() => service.close());
    const reader = readWithoutScript(service.deps);
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const look = async (language: string) => {
      const headers = { 'Accept-Language': language };
      const [plan, form] = [
        await reader.open(`/p/${key}`, headers),
        await reader.open(`/p/${key}/change`, headers),
      ];
      return {
        weeks: find(plan, 'summary')
          .map(textOf)
          .filter((text) => text.startsWith('Week')),
        rows: find(plan, 'text')
          .map(textOf)
          .filter((text) => WEEKDAY.test(text)),
        days: find(form, 'input')
          .filter(({ properties }) => properties.name === 'days-0')
          .map(({ properties }) => properties.value),
      };
    };
    const [british, american] = [await look('en-GB'), await look('en-US')];
    expect(british.weeks[0]).toContain('from Mon 30 Nov');
    expect(american.weeks[0]).toContain('from Sun, Nov 29');
    expect(british.rows).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(american.rows).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    expect(british.days).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
    expect(american.days).toEqual(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
  });

  it('writes figures as the language does', async () => {
    const service = startService();
    onTestFinished(() => service.close());
    const reader = readWithoutScript(service.deps);
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const page = async (language: string) =>
      (await reader.open(`/p/${key}`, { 'Accept-Language': language })).text;
    expect(await page('en-GB')).toMatch(/will recall about \d+\s% of/);
    expect(await page('en-US')).toMatch(/will recall about \d+% of/);
    expect(await page('tr')).toMatch(/will recall about %\d+ of/);
  });

  it('is that of the browser on the pages of a plan, whose texts stay English', async () => {
    const service = startService();
    onTestFinished(() => service.close());
    const reader = readWithoutScript(service.deps);
    const { key } = await createPlan(service.deps.plans, REQUEST as never);
    const page = await reader.open(`/p/${key}`, { 'Accept-Language': 'de-DE,en;q=0.5' });
    expect(find(page, 'h2').map(textOf)[0]).toBe('Mittwoch, 2. Dezember 2026, 19:00');
    const [time] = find(page, 'time');
    expect(time?.properties).toMatchObject({ lang: 'de-DE', dir: 'auto', dateTime: '2027-02-09' });
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
