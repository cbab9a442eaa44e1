import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { toScriptText } from '../../../src/http/content/json-ld.ts';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const embed = async (query = '') => {
  const response = await service.request(`/embed/questions/bias-variance${query}`);
  return { html: await response.text(), headers: response.headers };
};

describe('GET /embed/questions/{id}', () => {
  it('may be framed, runs nothing but what says its height, and loads nothing', async () => {
    const { html, headers } = await embed();
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html) ?? [];
      return createHash('sha256').update(text).digest('base64');
    };
    expect(headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; img-src 'self'; base-uri 'none'; form-action 'none'`,
    );
    expect(headers.get('X-Frame-Options')).toBeNull();
    const scripts = html.match(/<script[^>]*>/g);
    expect(scripts).toEqual(['<script>', '<script type="application/ld+json">']);
    expect(html).not.toMatch(/ (src|style|on\w+)=/);
  });

  it('hides the answer until it is asked for', async () => {
    expect((await embed()).html).toContain('<details><summary>');
    expect((await embed('?answer=shown')).html).toContain('<details open="">');
  });

  it('shows the points between the short answer and the whole', async () => {
    const { html } = await embed();
    const order = ['In short', 'It shrinks weights.', 'In full'].map((text) => html.indexOf(text));
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
    expect(await (await service.request('/embed/questions/q02')).text()).not.toContain('In points');
  });

  it('opens each choice by itself, all with the answer', async () => {
    const folds = (html: string) => html.match(/<details class="fold"[^>]*>/g);
    expect(folds((await embed()).html)).toEqual(Array(2).fill('<details class="fold">'));
    expect(folds((await embed('?answer=shown')).html)).toEqual(
      Array(2).fill('<details class="fold" open="">'),
    );
  });

  it('takes a theme', async () => {
    expect((await embed('?theme=dark')).html).toContain('<html lang="en" data-theme="dark">');
    expect((await embed()).html).toContain('<html lang="en">');
    expect((await service.request('/embed/questions/q01?theme=blue')).status).toBe(400);
  });

  it('says what it is in JSON-LD', async () => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec((await embed()).html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Quiz',
      '@id': `${PUBLIC_URL}/questions/bias-variance`,
      name: 'The bias-variance trade-off',
      hasPart: [
        {
          '@type': 'Question',
          eduQuestionType: 'Flashcard',
          acceptedAnswer: { '@type': 'Answer', citation: ['https://arxiv.org/abs/1706.03762'] },
        },
      ],
    });
  });

  it('is the same thing as the page that people read', async () => {
    const dataOf = (html: string) => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    const page = await (await service.request('/questions/bias-variance')).text();
    const { html } = await embed();
    expect(dataOf(html)).toBe(dataOf(page));
    const canonical = `<link rel="canonical" href="${PUBLIC_URL}/questions/bias-variance"/>`;
    for (const each of [html, page]) expect(each).toContain(canonical);
  });

  it.each(['/embed/questions/q999', '/embed/questions/q01?theme=blue', '/embed/questions/Q%20'])(
    'tells of a fault by a page that may be framed: %s',
    async (path) => {
      const response = await service.request(path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src/);
      expect(response.headers.get('Content-Security-Policy')).not.toContain('frame-ancestors');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
    },
  );

  it.each([
    ['the page', '/questions/bias-variance'],
    ['the JSON', '/v1/questions/q01'],
    ['sparse JSON', '/v1/questions/q01/sparse?fields=title'],
  ])('%s leads to its oEmbed', async (_name, path) => {
    const response = await service.request(path);
    const link = response.headers.get('Link') ?? '';
    const text = `${link} ${await response.text()}`.replaceAll('&amp;', '&');
    for (const format of ['json', 'xml']) {
      const [found = ''] = new RegExp(`${PUBLIC_URL}/oembed[^"> ]+format=${format}`).exec(text) ?? [];
      expect((await service.request(found.replace(PUBLIC_URL, ''))).status, format).toBe(200);
    }
  });

  it('leads to its oEmbed in both forms', async () => {
    const links = [...(await embed()).html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
    expect(links.map(([, type]) => type)).toEqual(['application/json+oembed', 'text/xml+oembed']);
    for (const [, , href = ''] of links) {
      const response = await service.request(href.replaceAll('&amp;', '&').replace(PUBLIC_URL, ''));
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(`${PUBLIC_URL}/embed/questions/q01`);
    }
  });

  it('lets no content end its data block', () => {
    expect(toScriptText({ a: '</script><script>alert(1)</script>' })).not.toContain('<');
  });
});

describe('GET /oembed', () => {
  const ask = (url: string, more = '') => service.request(`/oembed?url=${encodeURIComponent(url)}${more}`);

  const sizeOf = async (url: string, more = '') =>
    (await (await ask(url, more)).json()) as { width: number; height: number; html: string };

  it('is as high as what it shows, and higher where it is narrower or the answer is open', async () => {
    const url = `${PUBLIC_URL}/questions/q01`;
    const [wide, narrow, narrower] = [
      await sizeOf(url),
      await sizeOf(url, '&maxwidth=320'),
      await sizeOf(url, '&maxwidth=160'),
    ];
    expect([wide.width, narrow.width, narrower.width]).toEqual([640, 320, 160]);
    expect(wide.html).toContain(`width="640" height="${wide.height}"`);
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(narrower.height).toBe(2 * narrow.height);
    expect((await sizeOf(`${url}?answer=shown`)).height).toBeGreaterThan(wide.height + 100);
  });

  it('is measured for the widest frame that is no wider than what there is room for', async () => {
    const url = `${PUBLIC_URL}/questions/q01`;
    const [between, narrow] = [await sizeOf(url, '&maxwidth=500'), await sizeOf(url, '&maxwidth=320')];
    expect(between).toMatchObject({ width: 500, height: narrow.height });
  });

  it('is no higher than what there is room for', async () => {
    const url = `${PUBLIC_URL}/questions/q01`;
    expect((await sizeOf(url, '&maxheight=100')).height).toBe(100);
    expect((await sizeOf(url, '&maxheight=9999')).height).toBe((await sizeOf(url)).height);
  });

  it.each([
    'https://evil.example/v1/questions/q01',
    `${PUBLIC_URL}.evil.example/v1/questions/q01`,
    `${PUBLIC_URL}/v1/questions/q999`,
    `${PUBLIC_URL}/v1/topics/coding`,
    `${PUBLIC_URL}/v1/questions/q01"><script>`,
    'x',
    '',
  ])('has nothing for %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('keeps what the address says of how to show it, and nothing else of it', async () => {
    const response = await ask(
      `${PUBLIC_URL}/questions/bias-variance?theme=dark&answer=shown&utm=x"><script>#q`,
    );
    const { html } = (await response.json()) as { html: string };
    expect(html).toContain(`src="${PUBLIC_URL}/embed/questions/q01?theme=dark&amp;answer=shown"`);
    expect(
      ((await (await ask(`${PUBLIC_URL}/questions/q01?theme=blue`)).json()) as { html: string }).html,
    ).toContain(`src="${PUBLIC_URL}/embed/questions/q01"`);
  });

  it('refuses another format, and does not log that as a fault of ours', async () => {
    service.log.length = 0;
    const response = await ask(`${PUBLIC_URL}/v1/questions/q01`, '&format=yaml');
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({
      errors: [{ parameter: 'format', allowed: ['json', 'xml'] }],
    });
    expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('ignores what it does not know, as WordPress needs, and no more', async () => {
    const url = `${PUBLIC_URL}/v1/questions/q01`;
    const plain = await ask(url);
    const more = await ask(url, '&dnt=1&dnt=1&for=post');
    expect(more.status).toBe(200);
    expect(more.headers.get('ETag')).toBe(plain.headers.get('ETag'));
    expect((await ask(url, '&maxwidth=wide')).status).toBe(400);
  });
});

describe('GET /docs', () => {
  it('names no other host', async () => {
    const response = await service.request('/docs');
    const html = await response.text();
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });
});

describe('GET /embed.js', () => {
  it('weighs at most 4 kB on the wire', async () => {
    const script = await (await service.request('/embed.js')).text();
    expect(gzipSync(script).byteLength).toBeLessThanOrEqual(4096);
  });
});
