import { answerPublic } from '../protocol/caching.ts';
import { fileOperation } from './file-operation.ts';

/** The media type of a catalogue of APIs (RFC 9727, 4.1). */
const TYPE = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/** Where this API is described, for programs that know its host alone (RFC 9727). */
export const getApiCatalog = fileOperation(
  { operationId: 'getApiCatalog', path: '/.well-known/api-catalog', summary: 'Where the API is described' },
  (call) => {
    const { publicUrl } = call.deps;
    return answerPublic(call, { key: {} }, () => ({
      type: TYPE,
      body: JSON.stringify({
        linkset: [
          {
            anchor: `${publicUrl}/v1`,
            'service-desc': [{ href: `${publicUrl}/openapi.json`, type: 'application/json' }],
            'service-doc': [{ href: `${publicUrl}/docs`, type: 'text/html' }],
            status: [{ href: `${publicUrl}/health/ready`, type: 'application/json' }],
          },
        ],
      }),
      headers: { Link: `<${publicUrl}/.well-known/api-catalog>; rel="api-catalog"` },
    }));
  },
);
