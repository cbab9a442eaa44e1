/** The element at a position that is known to exist: counters here are made with one entry for each thing counted. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  return list[index] as T;
}
