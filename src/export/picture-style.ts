import { HUES } from '../domain/pack-settings.ts';

/**
 * What the blocks of each hue look like in pictures: the hue itself (OKLCH lightness 0.64, chroma 0.105, so that none
 * stands out) and a pattern, since colour alone says nothing to many readers. `tile` is its path in a 6 by 6 tile.
 */
const LOOKS: readonly { colour: string; tile: string }[] = [
  { colour: '#c4726b', tile: '' },
  { colour: '#b5803e', tile: 'M-1 7 7-1M-1 1 1-1M5 7 7 5' },
  { colour: '#709a58', tile: 'M1.5 1.5h.01M4.5 4.5h.01' },
  { colour: '#1da09a', tile: 'M0 1.5h6M0 4.5h6' },
  { colour: '#4994c5', tile: 'M-1-1 7 7M-1 5 1 7M5-1 7 1' },
  { colour: '#b074aa', tile: 'M0 3h6M3 0v6' },
];

/** By hue, 1–6: the pattern's path; empty where it has none. */
export const TILES: ReadonlyMap<number, string> = new Map(
  LOOKS.slice(0, HUES).map(({ tile }, index) => [index + 1, tile]),
);

const HUE_RULES = LOOKS.map(
  ({ colour }, index) => `.pp-hue-${index + 1} { fill: ${colour}; stroke: ${colour}; }`,
).join('\n');

/** The rules behind the classes of a picture; a page that shows one has them in its stylesheet. */
export const pictureStylesheet = `
.pp { font: 9px system-ui, -apple-system, "Segoe UI", sans-serif; }
${HUE_RULES}
.pp-paper { fill: #fff; }
.pp-day { fill: #f1f1ee; }
.pp text { fill: #1b1c1f; stroke: none; }
.pp .pp-muted { fill: #5c6068; }
.pp .pp-done text { fill: #17181b; }
.pp-small, .pp g[class] > text { font-size: 8px; font-weight: 650; }
.pp-tint { fill-opacity: 0.22; stroke: none; }
.pp-full, .pp-none { stroke: none; }
.pp-edge { fill: none; }
.pp-lost { fill: none; stroke-dasharray: 3 2; }
.pp-mock { fill: none; stroke: #1b1c1f; stroke-width: 1.8; }
.pp-strike { fill: none; stroke: #1b1c1f; stroke-width: 1.3; }
.pp-dots { fill: #1b1c1f; stroke: none; }
.pp-tick { fill: none; stroke: #17181b; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.pp-tile { fill: none; stroke-opacity: 0.55; stroke-linecap: round; }
.pp-away { stroke: #8b8d92; stroke-width: 0.9; }
.pp-today { fill: #4345ab; }
.pp .pp-now { fill: #4345ab; font-weight: 700; }
.pp-flag { fill: #1b1c1f; }
.pp .pp-on-flag { fill: #fff; font-weight: 650; font-size: 7px; }
@media (prefers-color-scheme: dark) {
  .pp-paper { fill: #141518; }
  .pp-day { fill: #202226; }
  .pp text { fill: #e8e9ec; }
  .pp .pp-muted { fill: #a4a8b0; }
  .pp-mock, .pp-strike { stroke: #e8e9ec; }
  .pp-dots { fill: #e8e9ec; }
  .pp-today { fill: #b1b7fd; }
  .pp .pp-now { fill: #b1b7fd; }
  .pp-flag { fill: #e8e9ec; }
  .pp .pp-on-flag { fill: #141518; }
}
.pp-done .pp-dots { fill: #17181b; }
`.trim();
