import examples from './examples.json' with { type: 'json' };

/** One request to an operation, and what it answers: over the sample pack, as a test sends it. */
interface Example {
  request?: unknown;
  status: string;
  answer?: unknown;
}

interface MediaTypes {
  [type: string]: { example?: unknown };
}

/** The part of an OpenAPI document that examples are put into. */
interface Document {
  paths?: Record<
    string,
    Record<
      string,
      {
        operationId?: string;
        requestBody?: { content: MediaTypes };
        responses: Record<string, { content?: MediaTypes }>;
      }
    >
  >;
}

/** Puts into each operation of a document its whole example of a request and of its answer, in JSON. */
export function addExamples(document: Document): void {
  for (const methods of Object.values(document.paths ?? {})) {
    for (const { operationId = '', requestBody, responses } of Object.values(methods)) {
      const example = (examples as Record<string, Example>)[operationId];
      if (example === undefined) continue;
      const body = requestBody?.content['application/json'];
      if (body && example.request !== undefined) body.example = example.request;
      const answer = responses[example.status]?.content?.['application/json'];
      if (answer && example.answer !== undefined) answer.example = example.answer;
    }
  }
}
