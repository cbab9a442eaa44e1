import { raw } from 'hono/html';
import { placeLinks } from '../../domain/content-address.ts';
import type { Question } from '../../domain/question.ts';
import type { Reference } from '../../domain/reference.ts';
import type { RichText } from '../../domain/rich-text.ts';

/** Links to other content stay on the host at which a page was asked for. */
const FROM_ROOT = '';

/** Authored text. It is sanitised before it is stored, so it goes in as it is, but for what may have to scroll. */
export function Rich({ text }: { text: RichText }) {
  return <div class="prose">{raw(letScroll(placeLinks(text.html, FROM_ROOT)))}</div>;
}

const FORMULA = String.raw`<math(?:(?!</math>)[\s\S])*</math>`;
/** A formula that is a paragraph of its own, or says that it is a block. */
const FORMULAS = new RegExp(`<p>(${FORMULA})</p>|(?=<math[^>]*display="block")(${FORMULA})`, 'g');

/** Said under a picture where the screen is narrower than it. */
export const SCROLL_HINT = 'Scroll it sideways for the rest.';
/** Pixels from which on a picture scrolls rather than shrinks until its words cannot be read; 40rem in the stylesheet. */
const WIDE_PICTURE_PX = 640;
/** A picture that is a paragraph of its own. */
const PICTURES = /<p>(<img [^>]*width="(\d+)"[^>]*>)<\/p>/g;

/** Tables, wide pictures, and formulas that stand alone, scroll where they are too wide, also by keyboard (WCAG 2.2, 2.1.1). */
function letScroll(html: string): string {
  const open = (label: string) => `<div class="scroll" role="group" aria-label="${label}" tabindex="0">`;
  return (
    html
      // A head without words heads nothing.
      .replace(/<th(?: [^>]*)?>\s*<\/th>/g, '<td></td>')
      .replaceAll('<table>', `${open('Table')}<table>`)
      .replaceAll('</table>', '</table></div>')
      .replace(PICTURES, (all, picture, width) =>
        Number(width) < WIDE_PICTURE_PX
          ? all
          : `<div class="wide">${open('Picture')}${picture}</div><p class="help wide-hint">${SCROLL_HINT}</p></div>`,
      )
      .replace(FORMULAS, (_all, own?: string, block?: string) => `${open('Formula')}${own ?? block}</div>`)
  );
}

/** The same in a frame, whose height was measured with the text as it is: what scrolls by itself is reached by keys there. */
export function FramedRich({ text }: { text: RichText }) {
  const html = placeLinks(text.html, FROM_ROOT)
    .replaceAll('<table>', '<table tabindex="0">')
    .replace(/<math(?=[^>]*display="block")/g, '<math tabindex="0"');
  return <div>{raw(html)}</div>;
}

/** The same inside a line or a table cell. */
export function RichLine({ text }: { text: RichText }) {
  return <>{raw(placeLinks(text.html, FROM_ROOT))}</>;
}

/** Where a text comes from, and what may be done with it. */
export function Origin({ of: { source, licence } }: { of: Pick<Question, 'source' | 'licence'> }) {
  return (
    <>
      {source && <> From {source.url ? <a href={source.url}>{source.name}</a> : source.name}.</>}
      {licence && ` Licence: ${licence}.`}
    </>
  );
}

export function References({ references }: { references: readonly Reference[] }) {
  if (references.length === 0) return null;
  return (
    <section>
      <h2>References</h2>
      <ol class="references">
        {references.map((reference) => (
          <li>
            <a href={reference.url} rel="noopener">
              {reference.title}
            </a>
            . {nameAuthors(reference.authors)}, {reference.year}.
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Three authors at most, by family name: the link has them all. */
function nameAuthors(authors: readonly string[]): string {
  const names = authors.map((author) => author.split(',')[0] ?? author);
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and others`;
}
