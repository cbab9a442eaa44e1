/** What a process was like at one moment. */
export interface Sample {
  seconds: number;
  memoryBytes: number;
  descriptors: number;
  walBytes: number;
}

const [WIDTH, HEIGHT, LEFT, GAP] = [720, 110, 120, 30];

interface Panel {
  title: string;
  read: (sample: Sample) => number;
  /** What stands at its top. */
  say: (most: number) => string;
}

const PANELS: Panel[] = [
  { title: 'Memory', read: (each) => each.memoryBytes, say: (most) => `${Math.round(most / 1e6)} MB` },
  { title: 'Descriptors', read: (each) => each.descriptors, say: String },
  { title: 'Write-ahead log', read: (each) => each.walBytes, say: (most) => `${(most / 1e6).toFixed(1)} MB` },
];

/** Three curves over the same time, each from zero to its highest value, as an SVG for light and dark pages. */
export function drawSoak(samples: readonly Sample[]): string {
  const last = samples.at(-1)?.seconds ?? 0;
  const panels = PANELS.map((panel, at) => drawPanel(panel, samples, GAP + at * (HEIGHT + GAP)));
  const height = GAP + PANELS.length * (HEIGHT + GAP) + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Memory, descriptors and write-ahead log over ${last + 1} seconds">
<style>text { font: 13px system-ui, sans-serif; fill: #333 } .ground { fill: #fff } path { fill: none; stroke: #0b5fa5; stroke-width: 1.5 } line { stroke: #bbb }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .ground { fill: #161616 } path { stroke: #7ab8f5 } line { stroke: #555 } }</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
${panels.join('\n')}
<text x="${LEFT}" y="${height - 8}">0 s</text><text x="${WIDTH - 10}" y="${height - 8}" text-anchor="end">${last + 1} s</text>
</svg>
`;
}

function drawPanel({ title, read, say }: Panel, samples: readonly Sample[], top: number): string {
  const last = Math.max(1, samples.at(-1)?.seconds ?? 1);
  const most = Math.max(1, ...samples.map(read));
  const points = samples.map((sample) => {
    const x = LEFT + (sample.seconds / last) * (WIDTH - LEFT - 10);
    const y = top + HEIGHT - (read(sample) / most) * HEIGHT;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const bottom = top + HEIGHT;
  return `<text x="8" y="${top + 12}">${title}</text><text x="8" y="${top + 30}">at most ${say(most)}</text>
<line x1="${LEFT}" y1="${bottom}" x2="${WIDTH - 10}" y2="${bottom}"/><path d="M${points.join('L')}"/>`;
}
