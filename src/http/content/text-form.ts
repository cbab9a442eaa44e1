import type { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Citations, Format, TextForm } from '../../wire/text.ts';
import type { HttpDeps } from '../deps.ts';

/** The parameters that say how texts go out. */
export interface TextQuery {
  format: z.output<typeof Format>;
  citations: z.output<typeof Citations>;
}

/** How texts go out, as a query asks. */
export function textForm(
  { publicUrl }: Pick<HttpDeps, 'publicUrl'>,
  catalogue: Catalogue,
  { format, citations }: TextQuery,
): TextForm {
  const cited = citations === 'plain' ? catalogue.getReferences() : undefined;
  return { format, publicUrl, cited };
}
