/** What can be wrong with an uploaded calendar: a stable word for programs. */
export type BusyFaultCode =
  | 'not_a_calendar'
  | 'malformed_calendar'
  | 'unknown_zone'
  | 'too_many_occurrences'
  | 'too_slow';

/** A fault of an uploaded calendar, with the line it is in where it is in one. */
export class BusyFault extends Error {
  readonly code: BusyFaultCode;
  /** 1-based. */
  readonly line: number | undefined;

  constructor(code: BusyFaultCode, message: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
    this.name = 'BusyFault';
    this.code = code;
    this.line = line;
  }
}
