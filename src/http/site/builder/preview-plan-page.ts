import { busyNameOf } from '../../../domain/busy-calendar.ts';
import { AppError } from '../../../domain/error.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';
import { draftPlan, withBusyFiles } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { renderBuilder, toPreview, tryForm } from './builder.ts';
import { toForm } from './builder-form.ts';

/** The plan that the builder's values make, with the builder beside it to change them. */
export const previewPlanPage = page(
  {
    operationId: 'previewPlanPage',
    method: 'post',
    path: '/preview',
    summary: 'A plan before it is made',
    limitedBy: 'previewsPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps } = call;
    const { values: typed, files } = await readFormBody(c, deps);
    // The button that asks for more rows asks for nothing else.
    if (typed.more) return answerPersonal(call, renderBuilder(deps, { values: typed, faults: new Map() }));
    let values = typed;
    const chosen = files.get('busyFile') ?? [];
    const tried = await tryForm(deps, typed, async (typedDraft) => {
      const draft = chosen.length > 0 ? await addBusyUploads(deps, typedDraft, chosen) : typedDraft;
      if (chosen.length > 0) values = { ...typed, ...toForm(draft) };
      return toPreview(deps, await draftPlan(deps.plans, draft), draft);
    });
    if (tried.ok)
      return answerPersonal(call, renderBuilder(deps, { values, faults: new Map() }, tried.value));
    if (chosen.length > 0 && values === typed && !tried.faults.has('busyFile'))
      tried.faults.set('busyFile', ['Choose your file once more; a form that is refused cannot keep it.']);
    return answerPersonal(call, renderBuilder(deps, { values, faults: tried.faults }), 422);
  },
);

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
