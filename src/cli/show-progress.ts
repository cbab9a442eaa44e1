/** Progress on standard error: a line that is drawn over on a terminal, nothing where nobody watches. */
export function showProgress(label: string): { update(done: number, total: number): void; end(): void } {
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined };
  return {
    update: (done, total) => process.stderr.write(`\r${label} ${done}/${total}`),
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
