import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import type { StudyRequestDraft } from '../../domain/study-request.ts';
import { StudyRequest, toDraft } from '../../wire/study-request.ts';
import type { HttpContext } from '../deps.ts';
import { checkBody, parseJson } from '../protocol/input.ts';

const file = z.string().openapi({
  format: 'binary',
  description: 'iCalendar (RFC 5545), at most 1 MB.',
  example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});

/** The bodies in which a calendar may come. */
export const UPLOADED_CALENDAR = {
  'text/calendar': file,
  'multipart/form-data': z.object({ busy: file }),
};

/** A request and the busy times to plan around, as a form. */
export const PREVIEW_FORM = {
  'multipart/form-data': z.object({
    request: StudyRequest.openapi({ description: 'The request, as JSON.' }),
    busy: file.optional(),
  }),
};

/**
 * A preview's request and its file from a form.
 * @throws AppError `malformed` for a form or JSON that cannot be read; `invalid` as for a JSON body.
 */
export async function readPreviewForm(
  c: HttpContext,
): Promise<{ draft: StudyRequestDraft; busyFile: Uint8Array | undefined }> {
  const { request, busy } = await readFormData(c);
  if (typeof request !== 'string') {
    throw new AppError('invalid', 'The form needs a field "request" that holds the request as JSON.');
  }
  const draft = toDraft(checkBody(StudyRequest, parseJson(new TextEncoder().encode(request).buffer)));
  return { draft, busyFile: busy instanceof File ? new Uint8Array(await busy.arrayBuffer()) : undefined };
}

/** The bytes of an uploaded calendar, alone or as the field `busy` of a form; undefined for any other body. */
export async function readCalendarFile(c: HttpContext): Promise<Uint8Array | undefined> {
  const type = c.req.header('Content-Type') ?? '';
  if (/^text\/calendar\b/i.test(type)) return new Uint8Array(await c.req.arrayBuffer());
  if (!/^multipart\/form-data\b/i.test(type)) return undefined;
  const { busy } = await readFormData(c);
  return busy instanceof File ? new Uint8Array(await busy.arrayBuffer()) : undefined;
}

/**
 * The fields of a form.
 * @throws AppError `malformed` where it is none.
 */
async function readFormData(c: HttpContext): Promise<Record<string, string | File>> {
  try {
    const form = await c.req.formData();
    return Object.fromEntries([...form]);
  } catch (cause) {
    throw new AppError('malformed', 'The form could not be read.', { cause });
  }
}
