import { z } from '@hono/zod-openapi';

/** An answer of the "rich" type (https://oembed.com, 2.3.4). */
export const OEmbed = z
  .object({
    version: z.literal('1.0').openapi({ description: 'Of oEmbed.', example: '1.0' }),
    type: z.literal('rich').openapi({ description: 'HTML to put into a page.', example: 'rich' }),
    title: z
      .string()
      .openapi({ description: 'The question’s title.', example: 'The bias-variance trade-off' }),
    provider_name: z.string().openapi({ description: 'Who serves it.', example: 'Stepladder' }),
    provider_url: z
      .string()
      .openapi({ format: 'uri', description: 'Where.', example: 'https://stepladder.example.org/' }),
    cache_age: z.int().min(0).openapi({ description: 'Seconds for which it may be kept.', example: 3600 }),
    html: z.string().openapi({ description: 'An iframe.', example: '<iframe src="https://…"></iframe>' }),
    width: z.int().min(1).openapi({ description: 'Pixels.', example: 640 }),
    height: z.int().min(1).openapi({ description: 'Pixels.', example: 480 }),
  })
  .openapi('OEmbed');
