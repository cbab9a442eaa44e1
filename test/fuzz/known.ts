/** What a case has that requests can name. */
export type Known = Record<
  | 'planId'
  | 'planKey'
  | 'sessionId'
  | 'feed'
  | 'view'
  | 'busy'
  | 'sessionToken'
  | 'otherId'
  | 'release'
  | 'etag'
  | 'stylesheet'
  | 'uuid',
  string
>;

/** The name of what a case has, as it stands in a request. */
export const held = (name: keyof Known) => `§${name}§`;

/** What stands for the names in a text. */
export function fillIn(text: string, known: Known): string {
  return text.replace(/§(\w+)§/g, (whole, name: keyof Known) => known[name] ?? whole);
}
