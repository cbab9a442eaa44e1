/** How an embedded question may be shown: the values of each parameter. */
export const EMBED_OPTIONS = {
  theme: ['light', 'dark'],
  answer: ['hidden', 'shown'],
} as const;
