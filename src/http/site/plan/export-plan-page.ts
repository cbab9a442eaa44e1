import { z } from '@hono/zod-openapi';
import { exportPlan, exportPlanCards, PLAN_FORMATS } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import { CARD_FILE, CARD_FILE_HEADERS, fileHeaders } from '../../plans/plan-files.ts';
import { PERSONAL } from '../../protocol/caching.ts';
import { page } from '../page-operation.ts';
import { PICTURE_HEADERS } from './picture-headers.ts';
import { openPlan } from './plan-access.ts';

/** A plan in another form. */
export const exportPlanPage = page(
  {
    operationId: 'exportPlanPage',
    path: '/p/{key}/export/{file}',
    summary: 'A plan as a file',
    params: z.strictObject({ key: z.string(), file: z.string() }),
  },
  async ({ c, deps, params }) => {
    const { plan } = await openPlan(deps, params.key);
    const personal = { ...PERSONAL, 'X-Robots-Tag': 'noindex, nofollow' };
    if (params.file === CARD_FILE)
      return c.body(exportPlanCards(deps.plans, plan), 200, { ...CARD_FILE_HEADERS, ...personal });
    const format = PLAN_FORMATS.find(({ file }) => file === params.file);
    if (!format) {
      const files = [...PLAN_FORMATS.map(({ file }) => file), CARD_FILE];
      throw notFound('file', 'file', params.file, files);
    }
    return c.body(exportPlan(deps.plans, plan, format.name), 200, {
      ...fileHeaders(format.name, 'attachment'),
      ...(format.name === 'svg' && PICTURE_HEADERS),
      ...personal,
    });
  },
);
