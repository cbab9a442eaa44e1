import { z } from '@hono/zod-openapi';
import { RECORD_TYPES } from '../domain/release-record.ts';
import { countSchema, listOf, ReleaseId, Url } from './common.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const EXAMPLE_SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const facts = {
  id: ReleaseId,
  counts: z
    .object({
      questions: countSchema('Questions.', 240),
      topics: countSchema('Topics.', 19),
      roles: countSchema('Roles.', 5),
      skillMaps: countSchema('Skill maps, one a career level.', 4),
      blocks: countSchema('Blocks of the curriculum.', 6),
      activities: countSchema('Activities of the curriculum.', 30),
      materials: countSchema('Primers, labs and mocks.', 24),
      guides: countSchema('Guides.', 8),
      references: countSchema('Cited works.', 300),
    })
    .openapi({ description: 'How much of everything there is.' }),
  export: z
    .object({
      count: countSchema('Records, one a line.', 640),
      sha256: Sha256.openapi({
        description: 'SHA-256 in hex of the bytes of those lines, each with its line feed.',
        example: EXAMPLE_SHA256,
      }),
    })
    .openapi({ description: 'What `GET /v1/export` of it comes to: the same content, the same hash.' }),
  builtAt: z.string().openapi({
    format: 'date-time',
    description: 'When it was compiled, in UTC.',
    example: '2026-11-23T12:00:00Z',
  }),
  commit: z.string().optional().openapi({
    description: 'The git commit it was compiled from, where that is known.',
    example: '4d6f3c1b9a0e',
  }),
};

/** What is being served. */
export const CurrentRelease = z.object({ ...facts, release: ReleaseId }).openapi('Release');

/** A release that can be read. */
export const HeldRelease = z
  .object({
    ...facts,
    current: z.boolean().openapi({ description: 'Whether it is what is read where none is named.' }),
    publishedAt: z.string().openapi({
      format: 'date-time',
      description: 'When it was last put in the place of another, in UTC.',
      example: '2026-11-23T12:00:00.000Z',
    }),
    content: z
      .object({
        url: Url.openapi({
          description: 'Its content as one SQLite file.',
          example: 'https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef/content.db',
        }),
        bytes: countSchema('The length of the file.', 18_000_000),
        sha256: Sha256.openapi({ description: 'SHA-256 of the file in hex.', example: EXAMPLE_SHA256 }),
      })
      .openapi({ description: 'The file that the release can be had as.' }),
  })
  .openapi('HeldRelease');

export const ReleaseList = listOf(HeldRelease, 'ReleaseList');

const RecordType = z.enum(RECORD_TYPES).openapi('RecordType', {
  description: 'What kind of record it is.',
  example: 'question',
});
const key = {
  type: RecordType,
  id: z.string().openapi({ description: 'Its id, or slug where it has none.', example: 'q01' }),
};
const title = z.string().openapi({
  description: 'What people call it.',
  example: 'The bias-variance trade-off',
});
const RecordTitle = z.object({ ...key, title }).openapi('RecordTitle');

/** What is different between two releases. */
export const ReleaseChanges = z
  .object({
    since: ReleaseId.openapi({ description: 'The release that it is compared with.' }),
    added: z.array(RecordTitle).openapi({ description: 'What it has and the other has not.' }),
    changed: z
      .array(
        z
          .object({
            ...key,
            title,
            fields: z.array(z.string()).openapi({
              description: 'Which fields differ; those of an answer as `answer.…`.',
              example: ['answer.numbers', 'minutes'],
            }),
          })
          .openapi('ChangedRecord'),
      )
      .openapi({ description: 'What both have, and not the same.' }),
    retired: z.array(RecordTitle).openapi({ description: 'What the other has and it has not.' }),
    release: ReleaseId,
  })
  .openapi('ReleaseChanges');

const item = z.looseObject({}).openapi({
  description: 'All that it says, with every text in Markdown; a question with its `answer`.',
  example: { id: 'q01', title: 'The bias-variance trade-off', minutes: 20 },
});

/** A line of an export. */
export const ReleaseRecord = z.object({ ...key, item }).openapi('ReleaseRecord');

/** The last line of an export. */
export const ExportEnd = z
  .object({
    count: countSchema('The lines before this one.', 640),
    sha256: Sha256.openapi({ description: 'SHA-256 in hex of their bytes.', example: EXAMPLE_SHA256 }),
    release: ReleaseId,
  })
  .openapi('ExportEnd');

/** A page of what is different since a release. */
export const SyncPage = listOf(
  z
    .object({
      ...key,
      retired: z.boolean().openapi({ description: 'Whether it is a tombstone: remove it.', example: false }),
      item: item.optional().openapi({ description: 'What to keep in its place; absent in a tombstone.' }),
    })
    .openapi('SyncedRecord'),
  'SyncPage',
).extend({
  since: ReleaseId.openapi({ description: 'The release that was asked from.' }),
  export: facts.export.openapi({
    description: 'What all records of `release` come to, for whoever wants to check a copy.',
  }),
});
