import { AppError } from '../../domain/error.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import type { FormValues } from './builder/builder-form.ts';

const MOST_FIELDS = 2000;

/** A form that was sent: its texts, and its files. */
export interface SentForm {
  values: FormValues;
  files: ReadonlyMap<string, readonly File[]>;
}

/**
 * Reads a form (urlencoded or multipart).
 * @throws AppError `malformed` for a form of another site; `unsupported_media` for what is no form.
 */
export async function readFormBody(c: HttpContext, deps: Pick<HttpDeps, 'publicUrl'>): Promise<SentForm> {
  refuseOtherSites(c, deps);
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new AppError('unsupported_media', 'A form is expected here.');
  }
  const data = await c.req.formData().catch((cause: unknown) => {
    throw new AppError('malformed', 'The form could not be read.', { cause });
  });
  const values = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  let fields = 0;
  for (const [name, value] of data) {
    fields += 1;
    if (fields > MOST_FIELDS)
      throw new AppError('malformed', `A form of at most ${MOST_FIELDS} fields is read.`);
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value]);
    else if (value.size > 0) files.set(name, [...(files.get(name) ?? []), value]);
  }
  return { values: Object.fromEntries(values), files };
}

/**
 * Refuses what another site makes a browser send. Pages act by addresses that nobody can guess and by no cookie, so
 * this is a second lock. `Sec-Fetch-Site` decides where it is sent (Fetch Metadata, 2.3), else `Origin`; our own forms
 * never say `Origin: null`, since the referrer policy lets them say where they are from.
 */
function refuseOtherSites(c: HttpContext, deps: Pick<HttpDeps, 'publicUrl'>): void {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const isOurs =
    site !== undefined
      ? site === 'same-origin' || site === 'none'
      : origin === undefined || isOwn(origin, c, deps);
  if (!isOurs)
    throw new AppError(
      'malformed',
      'This form was sent from another site. Open the page here and try again.',
    );
}

/** Whether an origin is where the service says it is, or where the browser found it. */
function isOwn(origin: string, c: HttpContext, deps: Pick<HttpDeps, 'publicUrl'>): boolean {
  if (origin === new URL(deps.publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('Host');
}
