import { z } from '@hono/zod-openapi';
import type { Found as DomainFound } from '../domain/catalogue-query.ts';
import { FOUND_TYPES, SEARCH_TIERS } from '../domain/search.ts';
import { Url } from './common.ts';

export const Tier = z.enum(SEARCH_TIERS).openapi('SearchTier', {
  description:
    'How well it answers: it has all the words; other words for them; words one or two slips away; some of the words.',
  example: 'all-words',
});

/** Something that a search found. */
export const Found = z
  .object({
    type: z.enum(FOUND_TYPES).openapi('FoundType', { description: 'What it is.', example: 'question' }),
    id: z.string().openapi({ description: 'Its id; of a guide its slug.', example: 'q01' }),
    slug: z.string().openapi({ description: 'Its slug.', example: 'bias-variance' }),
    title: z.string().openapi({ description: 'Its title.', example: 'The bias-variance trade-off' }),
    titleHtml: z.string().openapi({
      description: 'The title as escaped HTML, with `<mark>` around what matched.',
      example: 'The <mark>bias</mark>-variance trade-off',
    }),
    excerptHtml: z.string().openapi({
      description: 'A few words of its text as escaped HTML, with `<mark>` around what matched.',
      example: '…a model with high <mark>bias</mark> misses…',
    }),
    tier: Tier,
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/questions/q01',
    }),
    page: Url.openapi({
      description: 'The page that people read.',
      example: 'https://stepladder.example.org/questions/bias-variance',
    }),
  })
  .openapi('Found');

export function toFound(found: DomainFound, publicUrl: string): z.output<typeof Found> {
  const { type, key, slug, ...rest } = found;
  const folder = `${type}s`;
  return {
    ...{ type, id: key, slug, ...rest },
    url: `${publicUrl}/v1/${folder}/${type === 'question' ? key : slug}`,
    page: `${publicUrl}/${folder}/${slug}`,
  };
}
