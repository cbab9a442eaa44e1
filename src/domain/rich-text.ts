/** The forms in which a body of text is a string. */
export const STRING_FORMATS = ['markdown', 'html', 'text'] as const;
export type StringFormat = (typeof STRING_FORMATS)[number];

/** A piece of authored text in every form it is served in. `markdown` is the source; the rest is made from it. */
export interface RichText {
  markdown: string;
  /** Sanitised: no script, style, handlers or foreign schemes; math as MathML, code highlighted by classes. */
  html: string;
  /** Plain text, for search and for screens that show nothing else. */
  text: string;
  /** The mdast tree without positions (https://github.com/syntax-tree/mdast). */
  ast: unknown;
}
