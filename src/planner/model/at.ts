/**
 * The element at an index that the list has: positions of tasks, slots, days and blocks come from the lists themselves.
 *
 * For lists of objects. Numbers are read where they stand, as counts that are 0 where nothing was counted: one function
 * for both kinds of list, or one for all lists of numbers, makes a plan take up to a third longer.
 */
export function at<T extends object | string>(list: readonly T[], index: number): T {
  return list[index] as T;
}
