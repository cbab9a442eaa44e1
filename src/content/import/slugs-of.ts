const MOST_LETTERS = 60;

/** A name in lower case letters, digits and hyphens; `fallback` where nothing of it is left. */
export function slugFrom(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/c\+\+/g, 'cpp')
    .replace(/c#/g, 'c-sharp')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    plain.length <= MOST_LETTERS ? plain : plain.slice(0, MOST_LETTERS + 1).replace(/-[^-]*$/, '');
  return short === '' ? fallback : short;
}

/** Slugs that are given out once each: a second of the same name gets a number. */
export function uniqueSlugs(): (name: string, fallback: string) => string {
  const taken = new Set<string>();
  return (name, fallback) => {
    const slug = slugFrom(name, fallback);
    let unique = slug;
    for (let number = 2; taken.has(unique); number += 1) unique = `${slug}-${number}`;
    taken.add(unique);
    return unique;
  };
}
