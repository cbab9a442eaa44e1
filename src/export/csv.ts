/** By which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * A row of a table (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * "CSV Injection").
 */
export function writeCsvRow(values: readonly (string | number | boolean)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
