/** A day of the proleptic Gregorian calendar, and where it stands in its month, its year and its week. */
export interface CivilDay {
  /** Days since 1970-01-01. */
  number: number;
  year: number;
  month: number;
  day: number;
  monthLength: number;
  /** 1 is the first of January. */
  yearDay: number;
  yearLength: number;
  /** Monday is 0. */
  weekday: number;
}

const DAYS_PER_400_YEARS = 146_097;
/** From the first of March of the year 0, where counting is easiest, to 1970-01-01. */
const EPOCH_OFFSET = 719_468;

/** Days since 1970-01-01; a month or day past the end goes on into the next. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1 - 2;
  const marchYear = Math.floor(months / 12);
  const dayOfMarchYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfMarchYear - EPOCH_OFFSET;
}

/** What a day number is called. */
export function civilDay(number: number): CivilDay {
  const sinceMarch = number + EPOCH_OFFSET;
  const era = Math.floor(sinceMarch / DAYS_PER_400_YEARS);
  const dayOfEra = sinceMarch - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfMarchYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  const firstOfYear = dayNumberOf(year, 1, 1);
  return {
    number,
    year,
    month,
    day: dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    monthLength: dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1),
    yearDay: number - firstOfYear + 1,
    yearLength: dayNumberOf(year + 1, 1, 1) - firstOfYear,
    weekday: modulo(number + 3, 7),
  };
}

export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
