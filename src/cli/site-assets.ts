import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highlightStylesheet } from '../content/stylesheet.ts';
import { pictureStylesheet } from '../export/picture-style.ts';
import type { Asset, SiteAssets } from '../http/deps.ts';
import { PACKAGE_FOLDER } from './config.ts';

/** In the order of the layers that they declare. */
const STYLES = [
  'tokens',
  'base',
  'layout',
  'controls',
  'parts',
  'reader',
  'browse',
  'builder',
  'plan',
  'reference',
  'study',
];
/** Each is a page's enhancement of its own; none imports or exports. */
const SCRIPTS = [
  'paint-grid',
  'live-preview',
  'copy-text',
  'copy-link',
  'undo-timer',
  'grade-session',
  'remember-plans',
  'reference',
  'study',
  'resume-study',
];

/** The one stylesheet and the one script of the pages, under names that change with their bytes. */
export function readSiteAssets(): SiteAssets {
  const style = [
    ...STYLES.map((name) => read(`${name}.css`)),
    inLayer(highlightStylesheet),
    inLayer(pictureStylesheet),
  ].join('\n');
  const script = SCRIPTS.map((name) => `{\n${read(`${name}.mjs`)}}\n`).join('\n');
  const files = new Map<string, Asset>();
  const add = (extension: 'css' | 'js', type: string, text: string): string => {
    const name = `site.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`;
    files.set(name, { bytes: new TextEncoder().encode(text), type });
    return `/assets/${name}`;
  };
  return {
    stylesheet: add('css', 'text/css; charset=utf-8', style),
    script: add('js', 'text/javascript; charset=utf-8', script),
    files,
    embedScript: readSource('embeds/question-element.mjs'),
  };
}

function inLayer(stylesheet: string): string {
  return `@layer content {\n${stylesheet}\n}`;
}

function read(name: string): string {
  return readSource(join('site/assets', name));
}

function readSource(path: string): string {
  return readFileSync(join(PACKAGE_FOLDER, 'src/http', path), 'utf8');
}
