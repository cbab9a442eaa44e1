import { z } from '@hono/zod-openapi';
import { escapeXml } from '../../domain/escape-xml.ts';
import { feedOperation, type QuestionFeed } from './question-feed.ts';

/** New and changed questions for readers of Atom (RFC 4287). */
export const getAtomFeed = feedOperation({
  operationId: 'getAtomFeed',
  path: '/feed.xml',
  summary: 'New and changed questions as Atom',
  mediaType: 'application/atom+xml',
  schema: z.string().openapi({ description: 'Atom (RFC 4287).' }),
  write: writeAtom,
});

function writeAtom(feed: QuestionFeed): string {
  const entries = feed.entries.map(({ id, title, page, updatedAt, topic, html }) =>
    [
      '<entry>',
      `<id>${escapeXml(id)}</id>`,
      `<title>${escapeXml(title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
      `<updated>${updatedAt}</updated>`,
      `<category term="${escapeXml(topic.slug)}" label="${escapeXml(topic.name)}"/>`,
      `<content type="html">${escapeXml(html)}</content>`,
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.url)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${feed.updatedAt}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    ...(feed.licence === undefined ? [] : [`<rights>${escapeXml(feed.licence)}</rights>`]),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
