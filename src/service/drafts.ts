import { MS_PER_HOUR } from '../domain/durations.ts';
import { AppError } from '../domain/error.ts';
import { utcText } from '../time/local-time.ts';
import type { PlanDeps } from './plan-deps.ts';

/** How long a draft is kept. */
export const DRAFT_HOURS = 1;
/** What one draft may take: a request with as many busy times as there may be. */
const MOST_BYTES = 600_000;
/** Of an id: 128 random bits, in base64url. */
const ID_BYTES = 16;
const ID = /^[\w-]{22}$/;

type DraftDeps = Pick<PlanDeps, 'store' | 'clock' | 'randomBytes'>;

/**
 * Keeps what somebody typed for an hour, under an id that nobody can guess.
 * @param id of a draft that it takes the place of; absent: a new one.
 * @returns the id.
 * @throws AppError `too_large`.
 */
export async function keepDraft(deps: DraftDeps, value: unknown, id?: string): Promise<string> {
  const json = JSON.stringify(value);
  if (json.length > MOST_BYTES)
    throw new AppError('too_large', 'The form holds too much to keep. Leave something out.');
  const kept = id !== undefined && ID.test(id) ? id : newDraftId(deps);
  const expiresAt = utcText(deps.clock() + DRAFT_HOURS * MS_PER_HOUR);
  await deps.store.keepDraft({ id: kept, json, expiresAt });
  return kept;
}

/** @throws AppError `not_found` for a draft that has expired or never was. */
export async function openDraft(deps: Pick<DraftDeps, 'store' | 'clock'>, id: string): Promise<unknown> {
  const json = await deps.store.findDraft(id, utcText(deps.clock()));
  if (json !== undefined) return JSON.parse(json);
  throw new AppError(
    'not_found',
    'What you typed is kept for an hour, and nothing is left at this address. Begin again.',
  );
}

function newDraftId({ randomBytes }: DraftDeps): string {
  return Buffer.from(randomBytes(ID_BYTES)).toString('base64url');
}
