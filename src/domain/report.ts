/** What can be wrong with a question or its answer. */
export const REPORT_KINDS = ['wrong', 'outdated', 'unclear', 'link'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where it can be wrong: the parts of a question and of its answer. */
export const REPORT_PARTS = [
  'title',
  'prompt',
  'choices',
  'shortAnswer',
  'inBrief',
  'answer',
  'listensFor',
  'rubric',
  'commonMistakes',
  'followUps',
  'numbers',
  'code',
  'limits',
  'corrections',
  'references',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** The most characters of what a reader writes, and of what is quoted. */
export const REPORT_CHARACTERS = { text: 2000, quote: 500 } as const;

/** So many reports may wait for the operator; more are refused until some are closed. */
export const MOST_OPEN_REPORTS = 10_000;

/** For how long a closed report is kept. */
export const CLOSED_REPORT_DAYS = 90;

/** What a reader says is wrong with a question. It is for the operator alone. */
export interface Report {
  /** `rp_` and 20 hex digits. */
  id: string;
  questionId: string;
  kind: ReportKind;
  text: string;
  part?: ReportPart;
  /** The words that it is about. */
  quote?: string;
  /** The release that was current. */
  release: string;
  /** RFC 3339 UTC. */
  createdAt: string;
  /** RFC 3339 UTC; absent while it is open. */
  closedAt?: string;
}

/**
 * Reports of readers. Every write is durable when its promise resolves. All methods throw AppError `storage_full` or
 * `unavailable` where the store cannot serve.
 */
export interface ReportStore {
  /**
   * Stores a report, unless an open one says the same of the same question. Answers the id of the one that is stored.
   * @throws AppError `storage_full` where too many are open.
   */
  addReport(report: Report): Promise<string>;
  /** Oldest first. */
  listReports(filter: { questionId?: string; withClosed?: boolean }): Promise<Report[]>;
  /** False where none with this id is open. */
  closeReport(id: string, now: string): Promise<boolean>;
  /** Deletes those that were closed before a moment, RFC 3339 UTC. */
  purgeReports(closedBefore: string): Promise<void>;
  close(): Promise<void>;
}
