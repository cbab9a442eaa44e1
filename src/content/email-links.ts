import type { Processor } from 'unified';

/** Whether an `@` of the text stands right behind a sign of which the name in an e-mail address may be made. */
export function mayHoldEmail(text: string): boolean {
  return /[\w.+-]@/.test(text);
}

/**
 * A remark plugin to use after `remark-gfm`, for texts in which `mayHoldEmail` finds nothing: their trees are the same
 * without the construct for e-mail addresses, which reads every word once more to see whether it begins one.
 */
export function skipEmailLinks(this: Processor): void {
  for (const { text = {} } of this.data().micromarkExtensions ?? []) {
    for (const [code, constructs] of Object.entries(text)) {
      if (Array.isArray(constructs)) text[code] = constructs.filter(({ name }) => name !== 'emailAutolink');
    }
  }
}
