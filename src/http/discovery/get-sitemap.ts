import { escapeXml } from '../../domain/escape-xml.ts';
import { openRelease } from '../content/open-release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { fileOperation, textFile } from './file-operation.ts';
import { listPages } from './list-pages.ts';

const LISTS = ['/', '/questions', '/curriculum', '/materials', '/guides'];

/** Every page for search engines (https://www.sitemaps.org/protocol.html). */
export const getSitemap = fileOperation(
  { operationId: 'getSitemap', path: '/sitemap.xml', summary: 'Every page, for search engines' },
  (call) => {
    const { publicUrl } = call.deps;
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: {} }, () => {
      const lists = LISTS.map((path) => `<url><loc>${escapeXml(publicUrl + path)}</loc></url>`);
      const pages = Object.values(listPages(catalogue))
        .flat()
        .map(
          ({ path, updatedAt }) =>
            `<url><loc>${escapeXml(publicUrl + path)}</loc><lastmod>${updatedAt}</lastmod></url>`,
        );
      const urls = [...lists, ...pages].join('\n');
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
      return textFile('application/xml', xml);
    });
  },
);
