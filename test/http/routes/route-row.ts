/** What is sent to an operation beyond its method and path. */
export interface Sending {
  /** Path parameters; those that a plan gives (its id, key, tokens) are filled in where none are said. */
  params?: Record<string, string>;
  query?: string;
  json?: unknown;
  /** An iCalendar file as the whole body. */
  calendar?: string;
  form?: Record<string, string>;
  /** A file of a form, in its field for busy times. */
  busyFile?: string;
  headers?: Record<string, string>;
}

/** What an operation is held to. */
export interface RouteRow {
  /** A request that does what the operation is for. */
  send?: Sending;
  /**
   * What is there beforehand: a busy calendar called "work" or a change of the request that can be undone, which make the
   * plan revision 2; or a draft of the builder.
   */
  before?: 'busy' | 'change' | 'draft';
  /** The status of its answer; 200 where none is said. */
  status?: number;
  /** Fields of the JSON that it answers, or words of any other answer. */
  answers: object | string | ((plan: OpenedPlan) => object | string);
  /** What the answer's headers say. */
  headers?: Record<string, string | RegExp>;
  /** Of the plan as it is stored afterwards; `null` where there is none any more. */
  stores?: object | null;
  /** A request that is refused; or that whatever stands in its query is ignored, so that only other methods are. */
  refuses: Refusal | 'other methods';
}

export interface Refusal extends Sending {
  status: number;
  /** The parameter or pointer of the fault; of a page, words that it shows. */
  names: string;
}

export type RouteRows = Record<string, RouteRow>;

/** A stored plan and what opens it. */
export interface OpenedPlan {
  id: string;
  key: string;
  feedToken: string;
  sessionToken: string;
}
