/** The figures of the hard constraints and of what a review must be worth, each named once. */

/** Rate of reviews in a week's minutes before the last 14 days (H14). */
export const REVIEW_SHARE = 0.35;
/** The shortest session of reviews alone, in minutes (H12). */
export const SHORTEST_REVIEW_SESSION = 10;
/** Days before the interview in which mocks lie (H9). */
export const MOCK_DAYS = 14;
/** The share of those days' minutes that mocks take at most, so that the last reviews have room. */
export const MOCK_SHARE = 2 / 3;
/** Days before the interview without new material (H8). */
export const QUIET_DAYS = 7;
/** Design items a day (H13). */
export const DESIGN_ITEMS_PER_DAY = 2;
/** Reviews of one item in a plan: the fifth adds less than any use of its minutes. */
export const REVIEWS_PER_ITEM = 4;
/** Points of readiness that a minute of review must add; below that it is better spent on anything else. */
export const LEAST_GAIN_PER_MINUTE = 0.25;
