/** The forms in which a page says what to embed of it, by the value of `format`. */
const FORMS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** The addresses at which a page of ours says what to embed of it, with the type of each. */
function oembedForms(publicUrl: string, page: string): { href: string; type: string }[] {
  const address = `${publicUrl}/oembed?url=${encodeURIComponent(page)}&format=`;
  return Object.entries(FORMS).map(([format, type]) => ({ href: address + format, type }));
}

/** What leads whoever pastes the address of a page to what to embed of it (https://oembed.com, 4). */
export function OembedLinks({ publicUrl, page, title }: { publicUrl: string; page: string; title: string }) {
  return (
    <>
      {oembedForms(publicUrl, page).map(({ href, type }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
    </>
  );
}

/** The same as a `Link` header, for answers that have no head. */
export function oembedLinkHeader(publicUrl: string, page: string): string {
  return oembedForms(publicUrl, page)
    .map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`)
    .join(', ');
}
