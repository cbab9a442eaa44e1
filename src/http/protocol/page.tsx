import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Content } from './caching.ts';
import { baseStylesheet, sourceHash } from './stylesheet.ts';

interface PageOptions {
  title: string;
  /**
   * Whether any page may frame it. Then its policy says nothing of ancestors: `frame-ancestors *` would shut out pages
   * that were opened from a file, since `*` matches network schemes alone (seen in Chromium 156).
   */
  framable?: boolean;
  /** As BCP 47 has it; absent: English. */
  language?: string;
  /** Fixes the colours; absent: as the reader's system has them. */
  theme?: 'light' | 'dark' | undefined;
  /** Whether it shows images, which come from this server. */
  showsImages?: boolean;
  /** Beside the shared one. */
  stylesheet?: string;
  /** What runs in it, inline; absent: no script does. */
  script?: string;
  head?: Child;
  body: Child;
}

/** A whole page: one inline stylesheet and perhaps a script, allowed by their hashes, and nothing loaded from elsewhere. */
export function renderPage(options: PageOptions): Content {
  const {
    title,
    language = 'en',
    framable = false,
    showsImages = false,
    theme,
    stylesheet = '',
    script,
    head,
    body,
  } = options;
  const styles = `${baseStylesheet}\n${stylesheet}`;
  const html = (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(styles)}</style>
        {script !== undefined && <script>{raw(script)}</script>}
        {head}
      </head>
      <body>{body}</body>
    </html>
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>\n${html.toString()}\n`,
    headers: { 'Content-Security-Policy': policyOf({ styles, script, showsImages, framable }) },
  };
}

interface Allowed {
  styles: string;
  script: string | undefined;
  showsImages: boolean;
  framable: boolean;
}

function policyOf({ styles, script, showsImages, framable }: Allowed): string {
  return [
    "default-src 'none'",
    `style-src ${sourceHash(styles)}`,
    ...(script === undefined ? [] : [`script-src ${sourceHash(script)}`]),
    ...(showsImages ? ["img-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    ...(framable ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}
