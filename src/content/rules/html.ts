import type { Html, Nodes, RootContent } from 'mdast';
import type { PageRule } from '../draft.ts';
import type { Place } from '../message.ts';
import type { Page } from '../page.ts';
import { HTML_ELEMENTS, type HtmlPiece, htmlPieces } from '../raw-html.ts';

type Fault = (place: Place, message: string) => void;

/** Raw HTML is one of a few elements without attributes, closed where it was opened; whatever else would be lost. */
export const html: PageRule = {
  name: 'html',
  severity: 'error',
  check(page, fault) {
    checkSiblings(page, page.preamble, fault);
    for (const { nodes } of page.sections) checkSiblings(page, nodes, fault);
    for (const node of page.nodes) if ('children' in node) checkSiblings(page, node.children, fault);
  },
};

/** An element begins and ends among the same siblings; across a section's end there are none. */
function checkSiblings(page: Page<unknown>, siblings: readonly (Nodes | RootContent)[], fault: Fault): void {
  const open: { name: string; place: Place }[] = [];
  const reported = new Set<string>();
  for (const node of siblings) {
    if (node.type !== 'html') continue;
    for (const { piece, place } of placedPieces(page, node)) {
      if (piece.kind === 'foreign') {
        if (!(piece.written.startsWith('</') && reported.has(tagOf(piece.written))))
          fault(place, explainForeign(piece.written));
        reported.add(tagOf(piece.written));
        // What follows in the same node belongs to it.
        break;
      }
      if (piece.kind === 'open') open.push({ name: piece.name, place });
      if (piece.kind !== 'close') continue;
      const opened = open.findLastIndex(({ name }) => name === piece.name);
      // What was opened in it and is still open crosses its end.
      for (const { name, place } of opened < 0 ? [] : open.splice(opened).slice(1)) {
        fault(place, `\`<${name}>\` is not closed before \`${piece.written}\`: end it with \`</${name}>\``);
        reported.add(name);
      }
      if (opened >= 0 || reported.has(piece.name)) continue;
      fault(place, `\`${piece.written}\` closes nothing that was opened here`);
    }
  }
  for (const { name, place } of open) {
    fault(
      place,
      `\`<${name}>\` is not closed in the same paragraph, cell or section: end it with \`</${name}>\``,
    );
  }
}

function placedPieces(page: Page<unknown>, node: Html): { piece: HtmlPiece; place: Place }[] {
  const start = page.at(node);
  let before = '';
  return htmlPieces(node.value).map((piece) => {
    const breaks = before.split('\n').length - 1;
    const column = breaks === 0 ? start.column + before.length : before.length - before.lastIndexOf('\n');
    before += piece.written;
    return { piece, place: { ...start, line: start.line + breaks, column } };
  });
}

/** `<sup onclick=…>` and `</sup>` are both of `sup`. */
function tagOf(written: string): string {
  return /^<\/?([a-z][\w:-]*)/i.exec(written)?.[1]?.toLowerCase() ?? '';
}

function explainForeign(written: string): string {
  const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
  if (written.startsWith('<!--'))
    return 'an HTML comment would be served with the Markdown form: leave it out';
  const elements = HTML_ELEMENTS.map((name) => `<${name}>`).join(', ');
  return `\`${shown.replace(/\s+/g, ' ')}\` is HTML that cannot be kept (${elements} can, without attributes); if it is no HTML, write it as code or \`\\<\``;
}
