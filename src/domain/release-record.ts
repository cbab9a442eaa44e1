/** What a release is made of, as its export names it; in the order of its lines. */
export const RECORD_TYPES = [
  'asset',
  'curriculum',
  'guide',
  'material',
  'question',
  'reference',
  'role',
  'search-words',
  'settings',
  'skill-map',
  'topic',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** What names a record in every release that has it. */
export interface RecordKey {
  type: RecordType;
  /** Its id, or slug where it has none. */
  id: string;
}

/** One record, with every text as its author wrote it: in Markdown. A question's has its answer in `answer`. */
export interface ReleaseRecord extends RecordKey {
  item: Record<string, unknown>;
}

/** What the export of a release comes to. */
export interface ExportSum {
  /** Records, one a line. */
  count: number;
  /** SHA-256 of the bytes of those lines, each with its line feed, in hex. */
  sha256: string;
}
