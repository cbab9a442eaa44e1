import { busyNameOf } from '../../../domain/busy-calendar.ts';
import { AppError } from '../../../domain/error.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';
import { withBusyFiles } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { tryForm } from './builder.ts';
import { type FormValues, toForm } from './builder-form.ts';

/** Keeps what was typed, and goes to the page that shows the plan which it makes. */
export const previewPlanPage = page(
  {
    operationId: 'previewPlanPage',
    method: 'post',
    path: '/preview',
    summary: 'A plan before it is made',
    limitedBy: 'marksPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps } = call;
    const { values, files } = await readFormBody(c, deps);
    const { draft: [id] = [], ...typed } = values;
    const chosen = typed.more ? [] : (files.get('busyFile') ?? []);
    const read =
      chosen.length > 0 ? await readChosen(deps, typed, chosen) : { values: typed, faults: new Map() };
    return goTo(call, `/plan/drafts/${await keepFormDraft(deps, read, id)}`);
  },
);

/** The form with the busy times of its files in their place, or with what is wrong with them. */
async function readChosen(deps: HttpDeps, typed: FormValues, chosen: readonly File[]) {
  const tried = await tryForm(deps, typed, (draft) => addBusyUploads(deps, draft, chosen));
  if (tried.ok) return { values: { ...typed, ...toForm(tried.value) }, faults: new Map() };
  const own = tried.faults.get('busyFile') ?? [
    'Choose your file once more; a form that is refused cannot keep it.',
  ];
  return { values: typed, faults: new Map([['busyFile', own]]) };
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
