import { busyNameOf } from '../../../domain/busy-calendar.ts';
import { AppError } from '../../../domain/error.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';
import { withBusyFiles } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { SentForm } from '../form-body.ts';
import type { FormDraft } from '../form-draft.ts';
import { tryForm } from './builder.ts';
import { type FormValues, toForm } from './builder-form.ts';

/** The form with the busy times of its files in their place, or with what is wrong with them. */
export async function fillInBusyFiles(deps: HttpDeps, { values, files }: SentForm): Promise<FormDraft> {
  // The button that asks for more rows asks for nothing else.
  const chosen = values.more ? [] : (files.get('busyFile') ?? []);
  return chosen.length > 0 ? readChosen(deps, values, chosen) : { values, faults: new Map() };
}

async function readChosen(deps: HttpDeps, values: FormValues, chosen: readonly File[]): Promise<FormDraft> {
  const tried = await tryForm(deps, values, (draft) => addBusyUploads(deps, draft, chosen));
  if (tried.ok) return { values: { ...values, ...toForm(tried.value) }, faults: new Map() };
  const own = tried.faults.get('busyFile') ?? [
    'Choose your file once more; a form that is refused cannot keep it.',
  ];
  return { values, faults: new Map([['busyFile', own]]) };
}

/** The request with the busy times of files, which take the place of those of the files before. */
async function addBusyUploads(
  deps: HttpDeps,
  { busy: _before, ...draft }: StudyRequestDraft,
  chosen: readonly File[],
): Promise<StudyRequestDraft> {
  const files = await Promise.all(
    chosen.map(async (file) => ({
      name: busyNameOf(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  try {
    return (await withBusyFiles(deps.plans, draft, files)).draft;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    const message = error.issues[0]?.message ?? error.message;
    throw new AppError('invalid', message, { issues: [{ pointer: '/busy', code: 'busy_file', message }] });
  }
}
