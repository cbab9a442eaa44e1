import type { Volatility } from './taxonomy.ts';

/** After how many months a text should be checked again. */
export const MONTHS_FRESH: Record<Volatility, number> = { high: 6, medium: 12, low: 24 };

/**
 * The day from which a text is due for another check, `YYYY-MM-DD`: the same day of a later month, as text. 31 February sorts
 * between 28 February and 1 March, which is all it must do.
 */
export function dueOn(checkedOn: string, volatility: Volatility): string {
  const index =
    Number(checkedOn.slice(0, 4)) * 12 + Number(checkedOn.slice(5, 7)) - 1 + MONTHS_FRESH[volatility];
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}${checkedOn.slice(7)}`;
}
