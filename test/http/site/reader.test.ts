import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../../helpers/http.ts';
import { find, type Reader, readWithoutScript, textOf } from './reader-without-script.ts';

let service: TestService;
let reader: Reader;

beforeAll(() => {
  service = startService();
  reader = readWithoutScript(service.deps);
});
afterAll(() => service.close());

describe('the pages that everybody may read', () => {
  it('lead nowhere that is not there, load nothing from elsewhere, and hold nothing inline', async () => {
    const seen = new Set<string>();
    const waiting = ['/'];
    while (waiting.length > 0) {
      const path = waiting.pop() as string;
      if (seen.has(path)) continue;
      seen.add(path);
      const page = await reader.open(path);
      expect(page.status, path).toBe(200);
      if (!page.headers.get('Content-Type')?.startsWith('text/html')) continue;
      const policy = page.headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      if (path.startsWith('/docs') || path.startsWith('/embed') || path.startsWith('/errors')) continue;
      expect(policy, path).not.toContain('unsafe');
      expect(page.html, path).not.toMatch(/ style=|<style| on[a-z]+=/);
      for (const { tagName, properties } of page.elements) {
        const loaded =
          tagName === 'link' && properties.rel?.toString() === 'stylesheet'
            ? properties.href
            : properties.src;
        if (loaded !== undefined) expect(String(loaded), path).toMatch(/^\/[^/]/);
        const link = tagName === 'a' ? String(properties.href) : '';
        // Filters can be put together in more ways than there are questions.
        if (link.startsWith('/') && !link.includes('&') && !link.includes(','))
          waiting.push(link.replace(/#.*/, ''));
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('are where the links of a plan lead to, down to the very activity', async () => {
    for (const { url = '' } of service.deps.catalogue.current().listStudyItems()) {
      const [path = '', anchor] = url.split('#');
      const page = await reader.open(path);
      expect(page.status, url).toBe(200);
      const isThere = page.elements.some(({ properties }) => properties.id === anchor);
      expect(anchor === undefined || isThere, url).toBe(true);
    }
  });

  it('have one heading of the first order, a title and a language', async () => {
    for (const path of [
      '/',
      '/questions',
      '/questions/bias-variance',
      '/curriculum',
      '/materials',
      '/guides',
    ]) {
      const page = await reader.open(path);
      expect(find(page, 'h1'), path).toHaveLength(1);
      expect(find(page, 'html')[0]?.properties.lang).toBe('en');
      expect(textOf(find(page, 'title')[0] as never)).toMatch(/Stepladder/);
    }
  });

  it('are answered 304 to those who have them, but for a new release', async () => {
    const first = await reader.open('/questions/bias-variance');
    const again = await reader.open('/questions/bias-variance', {
      'If-None-Match': first.headers.get('ETag') ?? '',
    });
    expect([first.status, again.status, again.html]).toEqual([200, 304, '']);
  });

  it('serve style and script for ever, under the names that the pages use', async () => {
    const page = await reader.open('/');
    for (const name of [service.deps.site.stylesheet, service.deps.site.script]) {
      expect(page.html).toContain(name);
      const asset = await reader.open(name);
      expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await reader.open('/assets/site.000000000000.css')).status).toBe(404);
  });
});

describe('a question', () => {
  it('keeps its answer closed until it is asked for, the short one first', async () => {
    const page = await reader.open('/questions/bias-variance');
    const [answer] = find(page, 'details', 'answer');
    expect(answer?.properties.open).toBeUndefined();
    const headings = find(page, 'h2').map(textOf);
    expect(headings.slice(0, 4)).toEqual(['Check yourself', 'In short', 'In points', 'In full']);
    expect(headings).toContain('Grade yourself');
    expect(headings.slice(-2)).toEqual(['References', 'Close to this']);
  });

  it('shows no difference between right and wrong choices until one opens them', async () => {
    const page = await reader.open('/questions/bias-variance');
    const [check] = page.html.match(/<h2>Check yourself<\/h2>.*?<\/section>/s) ?? [];
    const folds = [...(check ?? '').matchAll(/<details(.*?)<\/summary>(.*?)<\/details>/gs)];
    const closed = folds.map(([, summary = '']) => summary.replace(/<p>.*<\/p>/, '<p>…</p>'));
    expect(closed).toEqual(Array(2).fill(' class="fold"><summary><span><p>…</p></span>'));
    const opened = folds.map(([, , verdict = '']) => verdict);
    expect(opened[0]).toMatch(/Wrong\..*Depth stays\./s);
    expect(opened[1]).toMatch(/Right\..*The penalty shrinks them\./s);
    expect((await reader.open('/questions/q02')).html).not.toContain('Check yourself');
  });

  it('says what it is to machines', async () => {
    const page = await reader.open('/questions/q01');
    const [script] = find(page, 'script').filter(
      ({ properties }) => properties.type === 'application/ld+json',
    );
    expect(JSON.parse(textOf(script as never))).toMatchObject({
      '@type': 'Quiz',
      '@id': 'https://stepladder.test/questions/bias-variance',
      hasPart: [{ '@type': 'Question', acceptedAnswer: { '@type': 'Answer' } }],
    });
  });

  it('that is not there is a page that says so', async () => {
    const page = await reader.open('/questions/nothing');
    expect(page.status).toBe(404);
    expect(page.text).toContain('There is no question "nothing".');
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
  });
});

describe('browsing', () => {
  it('finds by words', async () => {
    const page = await reader.open('/questions?q=bias-variance');
    expect(textOf(find(page, 'ol', 'results')[0] as never)).toContain('The bias-variance trade-off');
  });

  it('filters by links that add and take away', async () => {
    const all = await reader.open('/questions');
    const entry = find(all, 'a', 'choice').find((link) => textOf(link).startsWith('Entry'));
    const filtered = await reader.open(String(entry?.properties.href));
    const chosen = find(filtered, 'a', 'choice').filter(
      ({ properties }) => properties.ariaCurrent === 'true',
    );
    expect(chosen.map((link) => textOf(link).replace(/ ?\d+$/, ''))).toEqual(['Entry']);
    expect(String(chosen[0]?.properties.href)).toBe('/questions');
    expect(textOf(chosen[0] as never)).toBe(textOf(entry as never));
  });

  it('pages through every question once', async () => {
    const titles: string[] = [];
    let path: string | undefined = '/questions';
    while (path !== undefined) {
      const page = await reader.open(path);
      titles.push(...find(page, 'a', 'title').map(textOf));
      const more = find(page, 'a').find((link) => textOf(link).startsWith('More questions'));
      path = more && String(more.properties.href);
    }
    expect(titles).toHaveLength(40);
    expect(new Set(titles).size).toBe(40);
  });

  it('says how to go on where nothing fits', async () => {
    const page = await reader.open('/questions?q=zzzzzzzz');
    expect(page.text).toContain('Nothing fits all of this');
  });

  it('names a filter that does not exist', async () => {
    const page = await reader.open('/questions?topic=stattistics');
    expect(page.status).toBe(400);
    expect(page.text).toContain('stattistics');
  });
});

describe('the page of a question', () => {
  it('takes a report, says thank you once, and says at its field that nothing was said', async () => {
    const page = await reader.open('/questions/q01');
    const form = { action: '/report', button: 'Send' };
    const empty = await reader.send(page, form, { text: '  ' });
    expect(empty.elements.find(({ properties }) => properties.id === 'report-faults')).toBeDefined();
    const sent = await reader.send(page, form, { text: 'The second formula lacks a factor.' });
    expect(sent.text).toContain('it is with whoever runs this site');
    const kept = await service.deps.reports.listReports({ questionId: 'q01' });
    expect(kept.map(({ kind, text }) => [kind, text])).toEqual([
      ['wrong', 'The second formula lacks a factor.'],
    ]);
  });

  it('has a contents list whose links lead to parts that are there', async () => {
    const page = await reader.open('/questions/q01');
    const ids = new Set(page.elements.map(({ properties }) => properties.id));
    expect(find(page, 'nav', 'answer-contents')).toHaveLength(1);
    const parts = find(page, 'a')
      .map(({ properties }) => String(properties.href))
      .filter((href) => href.startsWith('#q'));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  it('names the nearest others', async () => {
    const page = await reader.open('/questions/q01');
    expect(find(page, 'h2').map(textOf)).toContain('Close to this');
  });
});
