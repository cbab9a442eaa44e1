/** The figures of the hard constraints and of what a review must be worth, each named once. */

/** Rate of reviews in a week's minutes before the mock days (H14). */
export const REVIEW_SHARE = 0.35;
/** The shortest session of reviews alone, in minutes (H12). */
export const SHORTEST_REVIEW_SESSION = 10;
/** The most days before the interview in which mocks lie (H9); of a plan under eight weeks a quarter of its days. */
export const MOCK_DAYS = { most: 14, share: 1 / 4 } as const;
/** The most days before the interview without new material (H8); of a plan under eight weeks an eighth of its days. */
export const QUIET_DAYS = { most: 7, share: 1 / 8 } as const;
/** Minutes of the day before the interview, at most (H17). */
export const EVE_MINUTES = 45;
/** Sessions start at multiples of so many minutes of the clock (H15). */
export const START_STEP_MINUTES = 5;
/** What several sessions may take together without a rest between them, and how long a rest is, in minutes (H16). */
export const [UNBROKEN_MINUTES, REST_MINUTES] = [90, 10];
/** The most days from one part of an item to the next (H18). */
export const DAYS_BETWEEN_PARTS = 10;
/** Design items a day (H13). */
export const DESIGN_ITEMS_PER_DAY = 2;
/** Reviews of one item in a plan: the fifth adds less than any use of its minutes. */
export const REVIEWS_PER_ITEM = 4;
/** Points of readiness that a minute of review must add; below that it is better spent on anything else. */
export const LEAST_GAIN_PER_MINUTE = 0.25;
