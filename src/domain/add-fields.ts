/** The JSON of an object that has fields, with others after those. */
export function addFields(json: string, others: object): string {
  const added = JSON.stringify(others);
  return added === '{}' ? json : `${json.slice(0, -1)},${added.slice(1)}`;
}
