/** Lines are this far apart, in units of the picture. */
const PITCH = 6;

/** The path of a hatching over a width and a height; what crosses their edge is cut off where it is shown. */
type Hatch = (width: number, height: number) => string;

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, index) => from + index * by);

const rising: Hatch = (width, height) =>
  steps(PITCH, width + height, PITCH)
    .map((at) => `M0 ${at}L${at} 0`)
    .join('');
const falling: Hatch = (width, height) =>
  steps(-PITCH * Math.floor(height / PITCH), width, PITCH)
    .map((at) => `M${at} 0l${height} ${height}`)
    .join('');
const rows = (first: number, pitch: number): Hatch => {
  return (width, height) =>
    steps(first, height, pitch)
      .map((y) => `M0 ${y}h${width}`)
      .join('');
};
const columns: Hatch = (width, height) =>
  steps(PITCH / 2, width, PITCH)
    .map((x) => `M${x} 0v${height}`)
    .join('');
const dots: Hatch = (width, height) =>
  steps(1.5, height, PITCH / 2)
    .flatMap((y, row) => steps(row % 2 === 0 ? 1.5 : 4.5, width, PITCH).map((x) => `M${x} ${y}h.01`))
    .join('');

/** By hue, 1–6: what tells its blocks from others, since colour alone says nothing to many readers. The first has none. */
export const HATCHES: ReadonlyMap<number, Hatch> = new Map([
  [2, rising],
  [3, dots],
  [4, rows(1.5, PITCH / 2)],
  [5, falling],
  [6, (width, height) => rows(PITCH / 2, PITCH)(width, height) + columns(width, height)],
]);

/**
 * The hatchings of a picture, as large as anything that wears one. They are drawn and cut off rather than fills by
 * `<pattern>`, each of which becomes an image in print: a plan of fifty sessions was a file of 11 MB.
 */
export function defineHatches(width: number, height: number): string {
  const define = (id: string | number, classes: string, hatch: Hatch) =>
    `<path id="pp-hatch-${id}" class="${classes}" d="${hatch(width, height)}"/>`;
  const ofHues = [...HATCHES].map(([hue, hatch]) => define(hue, `pp-hue-${hue} pp-hatch`, hatch));
  return `<defs>${ofHues.join('')}${define('away', 'pp-away', rising)}</defs>`;
}

/** A hatching cut to a rectangle; nothing for a hue that has none. @param id a hue, or `away`. */
export function drawHatch(
  id: number | 'away',
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  if (id !== 'away' && !HATCHES.has(id)) return '';
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" aria-hidden="true"><use xlink:href="#pp-hatch-${id}"/></svg>`;
}
