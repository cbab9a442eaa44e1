import { createHash } from 'node:crypto';

/** The foundations that every page shares: one scale of sizes, 4 px steps, one accent, light and dark. */
export const baseStylesheet = `
:root { color-scheme: light dark; --accent: light-dark(#1f5fbf, #8ab8ff); --text: light-dark(#1d2126, #e6e9ed); --muted: light-dark(#5a6470, #a3adb8); --line: light-dark(#dde1e6, #333a42); --page: light-dark(#ffffff, #14171a); }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px; max-width: 68ch; color: var(--text); background: var(--page); font: 17px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 27px; line-height: 1.25; margin: 0 0 12px; }
h2 { font-size: 21px; line-height: 1.3; margin: 28px 0 8px; }
h3 { font-size: 17px; margin: 20px 0 8px; }
p, ul, ol, dl, table, pre { margin: 0 0 12px; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 15px; }
pre { overflow-x: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: 15px; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; }
dt { color: var(--muted); font-size: 15px; }
dd { margin: 0 0 8px; }
.muted { color: var(--muted); font-size: 15px; }
summary { cursor: pointer; padding: 8px 0; font-weight: 600; color: var(--accent); }
`.trim();

/** A source for `style-src` or `script-src` that allows exactly this text (CSP Level 3, 6.7.3.3). */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
