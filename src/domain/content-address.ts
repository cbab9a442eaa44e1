/**
 * Stands in stored text for the place where this service is reached, which a release does not know: whoever serves the
 * text puts the address there. `.invalid` is nobody's (RFC 2606, 2).
 */
export const CONTENT_ORIGIN = 'https://content.invalid';

/** A stored text with `base` as the beginning of its links to other content: an origin, or nothing for links from the root. */
export function placeLinks(text: string, base: string): string {
  return text.replaceAll(CONTENT_ORIGIN, base);
}

/** The addresses of a question under that of a service: as data, and as the page that people read. */
export function questionAddresses({ id, slug }: { id: string; slug: string }, base: string) {
  return { url: `${base}/v1/questions/${id}`, page: `${base}/questions/${slug}` };
}

/** What a link writes after `#` for a heading: small letters, hyphens for spaces, no punctuation, as code hosts have it. */
export function toAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** The id of a heading in HTML; `page` is the id of a question or the slug of any other page, which have no two hyphens in a row. */
export function headingId(page: string, anchor: string): string {
  return `${page}--${anchor}`;
}
