import { escapeXml } from '../../domain/escape-xml.ts';

/** An oEmbed answer in XML (https://oembed.com, 2.3): one element a field. */
export function renderOEmbedXml(fields: Record<string, string | number>): string {
  const elements = Object.entries(fields).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
