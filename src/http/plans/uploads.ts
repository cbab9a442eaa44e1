import { z } from '@hono/zod-openapi';
import { busyNameOf, DEFAULT_BUSY_NAME } from '../../domain/busy-calendar.ts';
import { AppError } from '../../domain/error.ts';
import type { StudyRequestDraft } from '../../domain/study-request.ts';
import { wrongWord } from '../../domain/wrong-word.ts';
import type { BusyFile } from '../../service/index.ts';
import { StudyRequest, toDraft } from '../../wire/study-request.ts';
import type { HttpContext } from '../deps.ts';
import { checkBody, parseJson } from '../protocol/input.ts';

const file = z.string().openapi({
  format: 'binary',
  description: 'iCalendar (RFC 5545), at most 1 MB.',
  example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});
const files = z.array(file).openapi({ description: 'One field for each file.' });

/** A calendar as the whole body. */
export const CALENDAR_BODY = { 'text/calendar': file };

/** The bodies in which calendars may come. */
export const UPLOADED_CALENDARS = { ...CALENDAR_BODY, 'multipart/form-data': z.object({ busy: files }) };

/** A request and the busy times to plan around, as a form. */
export const PREVIEW_FORM = {
  'multipart/form-data': z.object({
    request: StudyRequest.openapi({ description: 'The request, as JSON.' }),
    busy: files.optional(),
  }),
};

/**
 * A preview's request and its calendars from a form.
 * @throws AppError `malformed` for a form or JSON that cannot be read; `invalid` as for a JSON body.
 */
export async function readPreviewForm(
  c: HttpContext,
): Promise<{ draft: StudyRequestDraft; busyFiles: BusyFile[] }> {
  const form = await readUploadForm(c, ['request', 'busy']);
  const requests = form.getAll('request');
  const [request] = requests;
  if (typeof request !== 'string' || requests.length > 1) {
    throw refused('/request', 'The form needs one field "request" that holds the request as JSON.');
  }
  const draft = toDraft(checkBody(StudyRequest, parseJson(new TextEncoder().encode(request).buffer)));
  return { draft, busyFiles: await busyFilesOf(form) };
}

/**
 * The calendars of an upload: the body alone, or the fields `busy` of a form.
 * @throws AppError `unsupported_media` for any other body; `malformed` for a form that is none; `invalid` for its fields.
 */
export async function readBusyUpload(c: HttpContext): Promise<BusyFile[]> {
  if (!isOf(c, 'multipart/form-data')) return [{ name: DEFAULT_BUSY_NAME, bytes: await readCalendarBody(c) }];
  const busy = await busyFilesOf(await readUploadForm(c, ['busy']));
  if (busy.length === 0) throw refused('/busy', 'The form needs a field "busy" with a calendar file.');
  return busy;
}

/**
 * A calendar that is the whole body.
 * @throws AppError `unsupported_media` for any other body.
 */
export async function readCalendarBody(c: HttpContext): Promise<Uint8Array> {
  if (!isOf(c, 'text/calendar'))
    throw new AppError(
      'unsupported_media',
      'Send the calendar as Content-Type: text/calendar, or where several may come as a form with each file in "busy".',
    );
  return new Uint8Array(await c.req.arrayBuffer());
}

function isOf(c: HttpContext, type: string): boolean {
  const [essence = ''] = (c.req.header('Content-Type') ?? '').split(';');
  return essence.trim().toLowerCase() === type;
}

/** A part without a file name is a calendar, too. */
function busyFilesOf(form: FormData): Promise<BusyFile[]> {
  return Promise.all(
    form
      .getAll('busy')
      .map(async (part) =>
        typeof part === 'string'
          ? { name: DEFAULT_BUSY_NAME, bytes: new TextEncoder().encode(part) }
          : { name: busyNameOf(part.name), bytes: new Uint8Array(await part.arrayBuffer()) },
      ),
  );
}

/**
 * The fields of a form, of which no others are known.
 * @throws AppError `malformed` where it is no form; `invalid` where it has other fields.
 */
async function readUploadForm(c: HttpContext, known: readonly string[]): Promise<FormData> {
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new AppError('malformed', 'The form could not be read.', { cause });
  });
  const strange = [...form.keys()].find((name) => !known.includes(name));
  if (strange === undefined) return form;
  const { message, ...rest } = wrongWord(known, strange);
  throw new AppError('invalid', `The form has a field that is not known. ${message}`, {
    issues: [{ pointer: `/${strange.slice(0, 60)}`, message, ...rest, code: 'unknown_field' }],
  });
}

function refused(pointer: string, message: string): AppError {
  return new AppError('invalid', message, { issues: [{ pointer, code: 'required', message }] });
}
