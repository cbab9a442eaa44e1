/** The forms in which a page says what to embed of it, by the value of `format`. */
const FORMS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** The address at which a page of ours says what to embed of it. */
function oembedUrl(publicUrl: string, page: string, format: string): string {
  return `${publicUrl}/oembed?url=${encodeURIComponent(page)}&format=${format}`;
}

/** What leads whoever pastes the address of a page to what to embed of it (https://oembed.com, 4). */
export function OembedLinks({ publicUrl, page, title }: { publicUrl: string; page: string; title: string }) {
  return (
    <>
      {Object.entries(FORMS).map(([format, type]) => (
        <link rel="alternate" type={type} href={oembedUrl(publicUrl, page, format)} title={title} />
      ))}
    </>
  );
}

/** The same as a `Link` header, for answers that have no head. */
export function oembedLinkHeader(publicUrl: string, page: string): string {
  return Object.entries(FORMS)
    .map(([format, type]) => `<${oembedUrl(publicUrl, page, format)}>; rel="alternate"; type="${type}"`)
    .join(', ');
}
