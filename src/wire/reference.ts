import { z } from '@hono/zod-openapi';
import type { Reference as DomainReference } from '../domain/reference.ts';
import { Url } from './common.ts';

/** A cited work. */
export const Reference = z
  .object({
    key: z
      .string()
      .openapi({ description: 'The citation key in the text.', example: 'vaswani2017attention' }),
    title: z.string().openapi({ description: 'Its title.', example: 'Attention Is All You Need' }),
    authors: z.array(z.string()).openapi({
      description: 'In order; `et al.` stands for those left out.',
      example: ['Vaswani, Ashish', 'et al.'],
    }),
    year: z.int().openapi({ description: 'The year it came out.', example: 2017 }),
    url: Url.openapi({ description: 'Where to read it.', example: 'https://arxiv.org/abs/1706.03762' }),
  })
  .openapi('Reference');

export function toReference({ key, title, authors, year, url }: DomainReference): z.output<typeof Reference> {
  return { key, title, authors, year, url };
}
