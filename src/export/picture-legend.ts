import { type Grid, LEFT } from './picture-grid.ts';
import { drawHatch } from './picture-hatch.ts';

export const LEGEND_HEIGHT = 26;

/** What outlines, dots and hatching mean, under the picture. The strip at its top is the legend of the hues. */
export function drawLegend(grid: Grid): string {
  const y = grid.bottom + 11;
  const box = (classes: string) => `<rect class="${classes}" y="-8" width="16" height="10" rx="2.5"/>`;
  const entries: [sample: string, text: string][] = [
    [`<g class="pp-hue-5">${box('pp-tint')}${box('pp-edge')}</g>`, 'planned'],
    [`<g class="pp-hue-5">${box('pp-full')}<path class="pp-tick" d="M5-3l2.3 2.3 4-4.6"/></g>`, 'done'],
    [`<g class="pp-hue-5">${box('pp-lost')}<path class="pp-strike" d="M2-3h12"/></g>`, 'missed'],
    [box('pp-mock'), 'mock interview'],
    ['<g class="pp-dots"><circle cx="5" cy="-3" r="1.4"/><circle cx="9.1" cy="-3" r="1.4"/></g>', 'reviews'],
    [drawHatch('away', { x: 0, y: -8, width: 16, height: 10 }), 'away or busy'],
  ];
  let x = LEFT;
  return entries
    .map(([sample, text]) => {
      const drawn = `<g transform="translate(${x} ${y + 5})">${sample}<text class="pp-muted" x="20" y="0">${text}</text></g>`;
      x += 34 + text.length * 4.6;
      return drawn;
    })
    .join('');
}
