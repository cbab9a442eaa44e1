import { z } from '@hono/zod-openapi';
import { type BusyFilesReading, keepDraft, openDraft } from '../../../service/index.ts';
import { BusyName } from '../../../wire/busy.ts';
import { StudyRequest } from '../../../wire/study-request.ts';
import type { HttpDeps } from '../../deps.ts';
import { checkBody } from '../../protocol/input.ts';

/** What was read of files, or what is wrong with them. */
const BusyDraft = z.strictObject({
  calendars: z.array(z.strictObject({ name: BusyName, intervals: StudyRequest.shape.busy.unwrap() })),
  ignored: z.array(z.strictObject({ calendar: z.string(), line: z.number(), reason: z.string() })),
  fault: z.strictObject({ field: z.string(), message: z.string(), name: z.string() }).optional(),
});
type BusyDraft = z.output<typeof BusyDraft>;

/** Keeps what was read of files for an hour, or why they could not be read. */
export function keepBusyDraft(
  deps: Pick<HttpDeps, 'plans'>,
  draft: BusyFilesReading & Pick<BusyDraft, 'fault'>,
): Promise<string> {
  return keepDraft(deps.plans, draft);
}

/** @throws AppError `not_found` for a draft that is over an hour old, or never was. */
export async function openBusyDraft(deps: Pick<HttpDeps, 'plans'>, id: string): Promise<BusyDraft> {
  return checkBody(BusyDraft, await openDraft(deps.plans, id));
}
