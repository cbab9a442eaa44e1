/** A number with leading zeros, two digits unless told. */
export function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
