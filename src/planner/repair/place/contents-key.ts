/** What a session holds, in any order: positions of tasks learned, one a sitting, and reviewed. */
export function contentsKey(learned: readonly number[], reviewed: readonly number[]): string {
  if (learned.length + reviewed.length === 0) return '';
  return [learned, reviewed].map((list) => [...list].sort((a, b) => a - b).join()).join('/');
}
