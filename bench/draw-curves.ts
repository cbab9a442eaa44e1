/** A curve with its own height, from zero to its highest value. */
export interface Curve {
  title: string;
  /** What stands under the title: its highest value with its unit. */
  most: string;
  /** In ascending order of `x`. */
  points: readonly { x: number; y: number }[];
  /** What stands at the two ends of its axis. */
  ends: readonly [string, string];
}

const [WIDTH, HEIGHT, LEFT, GAP] = [720, 110, 150, 40];
const RIGHT = WIDTH - 10;

/**
 * Curves under each other, as an SVG for light and dark pages.
 * @param label what a person hears who cannot see it.
 */
export function drawCurves(label: string, curves: readonly Curve[]): string {
  const height = GAP + curves.length * (HEIGHT + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">
<style>text { font: 13px system-ui, sans-serif; fill: #333 } .ground { fill: #fff } path { fill: none; stroke: #0b5fa5; stroke-width: 1.5 } line { stroke: #bbb }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .ground { fill: #161616 } path { stroke: #7ab8f5 } line { stroke: #555 } }</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
${curves.map((curve, at) => drawCurve(curve, GAP + at * (HEIGHT + GAP))).join('\n')}
</svg>
`;
}

function drawCurve({ title, most, points, ends: [from, to] }: Curve, top: number): string {
  const first = points[0]?.x ?? 0;
  const width = (points.at(-1)?.x ?? 0) - first || 1;
  const highest = Math.max(...points.map(({ y }) => y)) || 1;
  const drawn = points.map(({ x, y }) => {
    const across = LEFT + ((x - first) / width) * (RIGHT - LEFT);
    return `${across.toFixed(1)} ${(top + HEIGHT - (y / highest) * HEIGHT).toFixed(1)}`;
  });
  const bottom = top + HEIGHT;
  return `<text x="8" y="${top + 12}">${title}</text><text x="8" y="${top + 30}">${most}</text>
<line x1="${LEFT}" y1="${bottom}" x2="${RIGHT}" y2="${bottom}"/><path d="M${drawn.join('L')}"/>
<text x="${LEFT}" y="${bottom + 18}">${from}</text><text x="${RIGHT}" y="${bottom + 18}" text-anchor="end">${to}</text>`;
}
