import type { Child } from 'hono/jsx';
import { TEXT_LANGUAGE } from '../../domain/format.ts';
import { FeedLinks } from '../content/feed-links.tsx';
import type { HttpDeps } from '../deps.ts';
import type { Content } from '../protocol/caching.ts';
import { DateLanguage } from './date-language.tsx';

/** Everything from this server, nothing inline, and framed by nobody. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const SECTIONS = [
  { path: '/', name: 'Plan' },
  { path: '/questions', name: 'Questions' },
  { path: '/study', name: 'Study' },
  { path: '/curriculum', name: 'Curriculum' },
  { path: '/materials', name: 'Materials' },
  { path: '/guides', name: 'Guides' },
  { path: '/docs', name: 'API' },
] as const;

export interface SitePageOptions {
  title: string;
  /** For search engines; without one a page is of no use to them. */
  description?: string;
  /** Which part of the site it belongs to. */
  section?: (typeof SECTIONS)[number]['path'];
  /** Of what there is to read, as BCP 47 has it; absent: that of the site's own words. */
  language?: string;
  /** A narrow column to read in; else as wide as the screen allows. */
  reading?: boolean;
  /** The topics that it shows, with commas, where it shows some alone; its feeds are of those. */
  topic?: string | undefined;
  /** Opened by a capability in its address: for one person, and not for search engines. */
  isPrivate?: boolean;
  /** The language of its dates, of a page that is made for one person. */
  dateLanguage?: string;
  head?: Child;
  body: Child;
}

/** A whole page of the site: header, content, footer; one stylesheet, and a script that it can do without. */
export function renderSitePage(deps: Pick<HttpDeps, 'site'>, options: SitePageOptions): Content {
  const { title, description, section, reading, topic, isPrivate, dateLanguage, head, body } = options;
  const html = (
    <html lang={options.language ?? 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{section === '/' ? title : `${title} · Stepladder`}</title>
        {description && <meta name="description" content={description} />}
        {isPrivate && <meta name="robots" content="noindex, nofollow" />}
        {isPrivate && <meta name="referrer" content="same-origin" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={deps.site.stylesheet} />
        <link rel="icon" href={ICON} />
        <script type="module" src={deps.site.script} />
        {!isPrivate && <FeedLinks topic={topic} />}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="bar">
          <a class="brand" href="/">
            <Ladder />
            Stepladder
          </a>
          <nav aria-label="Main">
            {SECTIONS.map(({ path, name }) => (
              <a href={path} aria-current={path === section ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" class={reading ? 'reading' : undefined}>
          <DateLanguage.Provider value={dateLanguage ?? TEXT_LANGUAGE}>{body}</DateLanguage.Provider>
        </main>
        <footer class="foot">
          <span>No account, no tracking, nothing loaded from elsewhere.</span>
          <a href="/privacy">Privacy</a>
          <a href="/docs">API reference</a>
          <a href="/openapi.json">OpenAPI</a>
          <a href="/v1/plans/example">Example plan as JSON</a>
        </footer>
      </body>
    </html>
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>\n${html.toString()}\n`,
    headers: {
      'Content-Security-Policy': POLICY,
      ...(isPrivate && { 'X-Robots-Tag': 'noindex, nofollow' }),
    },
  };
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#6d70d8" stroke-width="2.6" stroke-linecap="round"><path d="M8 3 5 21M16 3l3 18M7.4 8h9.2M6.6 13h10.8M5.8 18h12.4"/></svg>',
)}`;

function Ladder() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M8 3 5 21M16 3l3 18M7.4 8h9.2M6.6 13h10.8M5.8 18h12.4" />
    </svg>
  );
}
