import { HUES } from '../domain/pack-settings.ts';

/** The colour of each hue, at OKLCH lightness 0.64 and chroma 0.105, so that no block stands out. */
const COLOURS = ['#c4726b', '#b5803e', '#709a58', '#1da09a', '#4994c5', '#b074aa'];

const HUE_RULES = COLOURS.slice(0, HUES)
  .map((colour, index) => `.pp-hue-${index + 1} { fill: ${colour}; stroke: ${colour}; }`)
  .join('\n');

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
.pp-full { stroke: none; }
.pp-edge { fill: none; }
.pp-lost { fill: none; stroke-dasharray: 3 2; }
.pp-mock { fill: none; stroke: #1b1c1f; stroke-width: 1.8; }
.pp-strike { fill: none; stroke: #1b1c1f; stroke-width: 1.3; }
.pp-dots { fill: #1b1c1f; stroke: none; }
.pp-tick { fill: none; stroke: #17181b; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.pp-hatch { fill: none; stroke-opacity: 0.55; stroke-linecap: round; }
.pp-away { fill: none; stroke: #8b8d92; stroke-width: 0.9; }
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
