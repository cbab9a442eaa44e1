import { z } from '@hono/zod-openapi';
import { writeCitations } from '../domain/citation.ts';
import { placeLinks } from '../domain/content-address.ts';
import type { Reference } from '../domain/reference.ts';
import { type RichText, STRING_FORMATS, type StringFormat } from '../domain/rich-text.ts';
import { word } from './parameters.ts';

/** A body of text in the asked format. */
export const Text = z.string();

/** A node of an mdast tree, open to what the kinds of nodes have beside these. */
interface Node {
  type: string;
  value?: string | undefined;
  children?: Node[] | undefined;
  [field: string]: unknown;
}

/** A body of text as a tree. */
export const Ast: z.ZodType<Node> = z
  .looseObject({
    type: z.string().openapi({ description: 'The kind of the node.', example: 'paragraph' }),
    value: z.string().optional().openapi({ description: 'The text of a leaf.', example: 'It shrinks.' }),
    children: z
      .array(z.lazy(() => Ast))
      .optional()
      .openapi({ description: 'The nodes inside it, in order.' }),
  })
  .openapi('Ast', {
    description:
      'A node of an mdast tree (https://github.com/syntax-tree/mdast), without positions. What else a kind of node has stands beside these.',
    additionalProperties: true,
  });

/** The parameter that chooses the format of text fields. */
export const Format = word(STRING_FORMATS, {
  description:
    'The form of text fields. HTML is sanitised, with math as MathML and code highlighted by the classes of `/assets/content.css`. Links to other content lead to its page.',
  example: 'html',
}).default('markdown');

/** The parameter that chooses how Markdown cites. */
export const Citations = word(['keys', 'plain'], {
  description:
    'How Markdown cites: by the keys of its references, `[@vaswani2017attention]`, or in words, `(Vaswani et al. 2017)`. The other formats always have words.',
  example: 'plain',
}).default('keys');

/** How texts go out. */
export interface TextForm {
  format: StringFormat;
  /** Where links to other content lead. */
  publicUrl: string;
  /** Where citations in Markdown are in words: what they cite, by key. */
  cited?: ReadonlyMap<string, Reference> | undefined;
}

export function toText(text: RichText, { format, publicUrl, cited }: TextForm): string {
  const written = format === 'markdown' && cited ? writeCitations(text.markdown, cited) : text[format];
  return placeLinks(written, publicUrl);
}

/** The tree of a text; its links to other content lead to that in this API. */
export function toTree({ ast }: RichText, publicUrl: string): Node {
  return JSON.parse(JSON.stringify(ast), (key, value: unknown) =>
    key === 'url' ? placeLinks(String(value), publicUrl) : value,
  ) as Node;
}
