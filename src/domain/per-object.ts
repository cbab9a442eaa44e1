/**
 * What `make` makes of an object, made once for as long as the object lives: values of a pack are never changed, and of a
 * pack that is built again most are the same objects.
 */
export function perObject<K extends object, V>(make: (object: K) => V): (object: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (object) => {
    const before = made.get(object);
    if (before) return before.value;
    const value = make(object);
    made.set(object, { value });
    return value;
  };
}
