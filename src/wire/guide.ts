import { z } from '@hono/zod-openapi';
import type { Guide as DomainGuide } from '../domain/guide.ts';
import { Day, Licence, Round, Url } from './common.ts';
import { Reference, toReference } from './reference.ts';
import { Text, type TextForm, toText } from './text.ts';

/** A guide without its text. */
export const GuideSummary = z
  .object({
    slug: z.string().openapi({ description: 'Readable and unique.', example: 'red-flags' }),
    title: z.string().openapi({ description: 'Its title.', example: 'Red flags' }),
    summary: z
      .string()
      .openapi({ description: 'What it is about.', example: 'What makes interviewers say no.' }),
    updatedAt: Day.openapi({ description: 'The day on which someone last checked it.' }),
    licence: Licence.optional(),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/guides/red-flags',
    }),
  })
  .openapi('GuideSummary');

const GuideItem = z
  .object({
    slug: z.string().openapi({ description: 'Unique in the guide.', example: 'no-baseline' }),
    name: z.string().openapi({ description: 'Its name.', example: 'No baseline' }),
    text: z
      .string()
      .openapi({ description: 'The advice.', example: 'Start from the simplest thing that works.' }),
    minutes: z.number().optional().openapi({ description: 'How long it takes, in minutes.', example: 45 }),
    round: Round.optional(),
    origin: z.enum(['guide', 'new']).openapi({ description: 'Where it comes from.', example: 'guide' }),
  })
  .openapi('GuideItem');

/** A page of advice. */
export const Guide = GuideSummary.extend({
  items: z.array(GuideItem).openapi({ description: 'Its pieces of advice, in order.' }),
  body: Text.openapi({ description: 'The text around them.' }),
  references: z.array(Reference).openapi({ description: 'What it cites.' }),
}).openapi('Guide');

export function toGuideSummary(guide: DomainGuide, publicUrl: string): z.output<typeof GuideSummary> {
  const { slug, title, summary, updatedAt, licence } = guide;
  return {
    slug,
    title,
    summary,
    updatedAt,
    ...(licence !== undefined && { licence }),
    url: `${publicUrl}/v1/guides/${slug}`,
  };
}

export function toGuide(guide: DomainGuide, form: TextForm): z.output<typeof Guide> {
  return {
    ...toGuideSummary(guide, form.publicUrl),
    items: guide.items,
    body: toText(guide.body, form),
    references: guide.references.map(toReference),
  };
}
