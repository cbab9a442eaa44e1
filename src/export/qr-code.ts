import { encode } from 'uqr';

/** Modules of white around a code (ISO/IEC 18004, 9.1): readers need them. */
const QUIET = 4;

/** A QR code of `text` as SVG: black on white, whatever the colours of the page. */
export function drawQrCode(text: string, title: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) =>
      runsOf(row).map(({ from, length }) => `M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
    )
    .join('');
  const side = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="${title}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}

/** Neighbouring dark modules as one rectangle. */
function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (let at = 0; at < row.length; at++) {
    const from = at;
    while (row[at]) at++;
    if (at > from) runs.push({ from, length: at - from });
  }
  return runs;
}
