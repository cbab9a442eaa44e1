import { hash } from 'node:crypto';
import { canonicalJson } from '../../../domain/canonical-json.ts';
import { AppError } from '../../../domain/error.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';

/** What the button that makes a plan sends beside the form. */
interface CreateButton {
  /** Names the request whose plan is shown above it. */
  shown: string;
  /** By which pressing it twice makes the plan once: a UUID, for any other text might be somebody else's, too. */
  idempotencyKey: string;
}

/** The button's value, under a plan that was made of this request. */
export function toCreateButton(draft: StudyRequestDraft): string {
  return `${nameRequest(draft)}.${crypto.randomUUID()}`;
}

/** @throws AppError `malformed` for what no button of ours says. */
export function readCreateButton(value = ''): CreateButton {
  const [, shown, idempotencyKey] =
    /^([\w-]{22})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(value) ?? [];
  if (shown !== undefined && idempotencyKey !== undefined) return { shown, idempotencyKey };
  throw new AppError('malformed', 'The form was changed on its way. Go back and preview the plan again.');
}

/** Whether a request is the one whose plan was shown. */
export function isShown(button: CreateButton, draft: StudyRequestDraft): boolean {
  return button.shown === nameRequest(draft);
}

function nameRequest(draft: StudyRequestDraft): string {
  return hash('sha256', canonicalJson(draft), 'base64url').slice(0, 22);
}
