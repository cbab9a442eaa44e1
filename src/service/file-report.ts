import type { CatalogueSource } from '../domain/catalogue.ts';
import type { Clock } from '../domain/clock.ts';
import { AppError } from '../domain/error.ts';
import type { Report, ReportStore } from '../domain/report.ts';
import { utcText } from '../time/local-time.ts';

/** What reports are filed with. */
export interface ReportDeps {
  catalogue: CatalogueSource;
  reports: ReportStore;
  clock: Clock;
  randomBytes: (length: number) => Uint8Array;
}

const ID_BYTES = 10;

/**
 * Stores what a reader says is wrong with a question of the current release.
 * @param idOrSlug of the question.
 * @returns the id of the report; the same one where an open report says the same.
 * @throws AppError `not_found` where there is no such question; `storage_full`, `unavailable`.
 */
export async function fileReport(
  deps: ReportDeps,
  idOrSlug: string,
  said: Pick<Report, 'kind' | 'text' | 'part' | 'quote'>,
): Promise<string> {
  const catalogue = deps.catalogue.current();
  const questionId = catalogue.findQuestionId(idOrSlug);
  if (questionId === undefined) throw new AppError('not_found', `There is no question "${idOrSlug}".`);
  return deps.reports.addReport({
    ...said,
    questionId,
    id: `rp_${Buffer.from(deps.randomBytes(ID_BYTES)).toString('hex')}`,
    release: catalogue.release().id,
    createdAt: utcText(deps.clock()),
  });
}
