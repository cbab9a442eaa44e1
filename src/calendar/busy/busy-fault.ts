/** Why an uploaded calendar is refused whole: a stable word for programs. */
export type BusyFaultCode = 'not_a_calendar' | 'malformed_calendar' | 'too_many_occurrences' | 'too_slow';

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
