import { z } from '@hono/zod-openapi';
import { keepDraft, openDraft } from '../../service/index.ts';
import type { HttpDeps } from '../deps.ts';
import { checkBody } from '../protocol/input.ts';
import type { FormValues } from './builder/builder-form.ts';

const Texts = z.record(z.string(), z.array(z.string()));
const FormDraft = z.strictObject({
  values: Texts,
  /** What was wrong with a part that is not kept, by field: a file. */
  faults: Texts,
});

/** A form that was sent: its texts, and what was wrong with its files. */
export interface FormDraft {
  values: FormValues;
  faults: Map<string, string[]>;
}

/**
 * Keeps a form for an hour, so that the page that shows it has an address.
 * @param id of the draft that it takes the place of, where a page sends one form again and again.
 */
export function keepFormDraft(
  deps: Pick<HttpDeps, 'plans'>,
  { values, faults }: FormDraft,
  id?: string,
): Promise<string> {
  return keepDraft(deps.plans, { values, faults: Object.fromEntries(faults) }, id);
}

/** @throws AppError `not_found` for a draft that is over an hour old, or never was. */
export async function openFormDraft(deps: Pick<HttpDeps, 'plans'>, id: string): Promise<FormDraft> {
  const { values, faults } = checkBody(FormDraft, await openDraft(deps.plans, id));
  return { values, faults: new Map(Object.entries(faults)) };
}
