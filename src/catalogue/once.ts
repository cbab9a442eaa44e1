/** What `make` makes, made when it is first wanted and kept: a release never changes. */
export function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
