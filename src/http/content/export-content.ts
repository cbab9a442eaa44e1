import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import { Release } from '../../wire/parameters.ts';
import { ExportEnd, ReleaseRecord } from '../../wire/release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

/** Lines that are read, and sent, at once. */
const LINES_A_CHUNK = 50;

/** A whole release, a record a line. */
export const exportContent = operation(
  {
    operationId: 'exportContent',
    method: 'get',
    path: '/v1/export',
    tag: 'content',
    summary: 'Export a release',
    description:
      'JSON objects, one a line, by type and id; the last line says how many there were and the SHA-256 of their bytes, so that a copy can show that it is whole. The same content gives the same lines on every machine: links to other content begin with `https://content.invalid` here, in whose place a copy puts its own address, or that of this service.',
    query: z.strictObject({ release: Release }),
    responses: publicContent(
      {
        // Of each line.
        'application/x-ndjson': z.union([ReleaseRecord, ExportEnd]),
      },
      'The release. The schema is that of a line: a record each, and the end.',
    ),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { catalogue, release, pinned } = openRelease(call.deps, call.query.release);
    return answerPublic(call, { release, key: {}, pinned }, () => ({
      type: 'application/x-ndjson',
      body: ReadableStream.from(exportChunks(catalogue, release)),
    }));
  },
);

async function* exportChunks(catalogue: Catalogue, release: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const lines = catalogue.readExportLines(count, LINES_A_CHUNK);
    if (lines.length === 0) break;
    const bytes = encoder.encode(lines.map((line) => `${line}\n`).join(''));
    hash.update(bytes);
    count += lines.length;
    yield bytes;
  }
  const end: z.output<typeof ExportEnd> = { count, sha256: hash.digest('hex'), release };
  yield encoder.encode(`${JSON.stringify(end)}\n`);
}
