import { z } from '@hono/zod-openapi';
import type { Plan } from '../../../domain/plan.ts';
import { exportCsv, exportPicture, renderFile } from '../../../service/index.ts';
import { toPlan } from '../../../wire/plan.ts';
import { notFound } from '../../content/open-release.ts';
import type { HttpDeps } from '../../deps.ts';
import { CALENDAR_HEADERS } from '../../plans/calendar-file.ts';
import { PERSONAL } from '../../protocol/caching.ts';
import { page } from '../page-operation.ts';
import { PICTURE_HEADERS } from './picture-headers.ts';
import { openPlan } from './plan-access.ts';

type Writer = (
  deps: HttpDeps,
  plan: Plan,
) => { type: string; body: string; headers?: Record<string, string> };

const FILES: Record<string, Writer> = {
  'stepladder.ics': (deps, plan) => ({
    type: CALENDAR_HEADERS['Content-Type'],
    body: renderFile(plan, deps.publicUrl),
  }),
  'stepladder.json': (deps, plan) => ({
    type: 'application/json',
    body: `${JSON.stringify(toPlan(plan, deps.publicUrl), null, 2)}\n`,
  }),
  'stepladder.csv': (_deps, plan) => ({
    type: 'text/csv; charset=utf-8; header=present',
    body: exportCsv(plan),
  }),
  'stepladder.svg': (deps, plan) => ({
    type: PICTURE_HEADERS['Content-Type'],
    body: exportPicture(deps.plans, plan, { isFile: true }),
    headers: PICTURE_HEADERS,
  }),
};

/** A plan in another form. None of them holds a key or a link that marks. */
export const exportPlanPage = page(
  {
    operationId: 'exportPlanPage',
    path: '/p/{key}/export/{file}',
    summary: 'A plan as a file',
    params: z.strictObject({ key: z.string(), file: z.string() }),
  },
  async ({ c, deps, params }) => {
    const { plan } = await openPlan(deps, params.key);
    const write = Object.hasOwn(FILES, params.file) ? FILES[params.file] : undefined;
    if (!write) throw notFound('file', 'file', params.file, Object.keys(FILES));
    const { type, body, headers } = write(deps, plan);
    return c.body(body, 200, {
      ...headers,
      ...PERSONAL,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${params.file}"`,
      'X-Robots-Tag': 'noindex, nofollow',
    });
  },
);
