import { z } from '@hono/zod-openapi';
import { placeLinks } from '../domain/content-address.ts';
import { type RichText, TEXT_FORMATS, type TextFormat } from '../domain/rich-text.ts';
import { word } from './parameters.ts';

const Ast = z
  .looseObject({ type: z.string().openapi({ description: 'The kind of the node.', example: 'root' }) })
  .openapi('Ast', {
    description: 'A node of an mdast tree (https://github.com/syntax-tree/mdast), without positions.',
  });

/** A body of text in the asked format. */
export const Text = z.union([z.string(), Ast]).openapi('Text', {
  description: 'A string in Markdown, HTML or plain text; with `format=ast` a tree.',
  example: 'What does *regularisation* change?',
});
export type Text = z.output<typeof Text>;

/** The parameter that chooses the format of text fields. */
export const Format = word(TEXT_FORMATS, {
  description:
    'The form of text fields. HTML is sanitised, with math as MathML and code highlighted by classes. Links to other content lead to its page; in the tree, to its address in this API.',
  example: 'html',
}).default('markdown');

/** How texts go out. */
export interface TextForm {
  format: TextFormat;
  /** Where links to other content lead. */
  publicUrl: string;
}

export function toText(text: RichText, { format, publicUrl }: TextForm): Text {
  if (format !== 'ast') return placeLinks(text[format], publicUrl);
  return JSON.parse(JSON.stringify(text.ast), (key, value: unknown) =>
    key === 'url' ? placeLinks(String(value), publicUrl) : value,
  ) as Text;
}
