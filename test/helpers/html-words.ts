/** What a browser shows of HTML, without a parser: blocks and line breaks part words, other tags do not. */
export function shownText(html: string): string {
  return html
    .replace(/<math[\s\S]*?<\/math>/g, ' ')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replace(
      /<\/?(?:p|br|li|ul|ol|h\d|t[dhr]|table|thead|tbody|pre|blockquote|details|summary|section|hr)\b[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}
