import { z } from '@hono/zod-openapi';
import type { Material as DomainMaterial } from '../domain/material.ts';
import { MATERIAL_KINDS } from '../domain/taxonomy.ts';
import { Block, Day, Level, Licence, Minutes, Parts, RoleWeights, Round, TopicSlug, Url } from './common.ts';
import { Reference, toReference } from './reference.ts';
import { Text, type TextForm, toText } from './text.ts';

/** A material without its text. */
export const MaterialSummary = z
  .object({
    id: z.string().openapi({ description: 'Never reused.', example: 'primer-attention' }),
    slug: z.string().openapi({ description: 'Readable and unique.', example: 'attention' }),
    title: z.string().openapi({ description: 'Its title.', example: 'Attention from the ground up' }),
    kind: z
      .enum(MATERIAL_KINDS)
      .openapi('MaterialKind', { description: 'To read, to build, or to rehearse.', example: 'primer' }),
    topic: TopicSlug,
    level: Level,
    block: Block,
    minutes: Minutes,
    parts: Parts,
    requires: z.array(z.string()).openapi({ description: 'Ids that come before.', example: ['q01'] }),
    roles: RoleWeights,
    tags: z.array(z.string()).openapi({ description: 'Free words.', example: ['transformers'] }),
    round: Round.optional(),
    updatedAt: Day.openapi({ description: 'The day on which someone last checked it.' }),
    licence: Licence.optional(),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/materials/attention',
    }),
  })
  .openapi('MaterialSummary');

/** A primer, a lab or a script for a mock interview. */
export const Material = MaterialSummary.extend({
  body: Text.openapi({ description: 'The text.' }),
  references: z.array(Reference).openapi({ description: 'What it cites.' }),
}).openapi('Material');

export function toMaterialSummary(
  material: DomainMaterial,
  publicUrl: string,
): z.output<typeof MaterialSummary> {
  const { body: _body, references: _references, ...summary } = material;
  return { ...summary, url: `${publicUrl}/v1/materials/${material.slug}` };
}

export function toMaterial(material: DomainMaterial, form: TextForm): z.output<typeof Material> {
  return {
    ...toMaterialSummary(material, form.publicUrl),
    body: toText(material.body, form),
    references: material.references.map(toReference),
  };
}
