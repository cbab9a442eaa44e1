import { type Contract, type Parameter, type Placed, schemaExample, wantsPlanKey } from './contract.ts';

/** How to call an operation: by curl, and by `fetch` in TypeScript. */
export interface CodeSamples {
  curl: string;
  typescript: string;
}

/** Calls that do what the operation is for, with the examples of the contract. @param publicUrl without a slash at the end. */
export function writeSamples(contract: Contract, placed: Placed, publicUrl: string): CodeSamples {
  const { method, operation } = placed;
  const url = `${publicUrl}${fillPath(contract, placed)}`;
  const headers = listHeaders(contract, placed);
  const body = bodyExample(contract, placed);
  const curl = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${url}'`,
    ...headers.map(([name, value]) => `  -H '${name}: ${value}'`),
    ...(body === undefined ? [] : [`  -d '${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`]),
  ].join(' \\\n');
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(headers.length === 0
      ? []
      : [`  headers: { ${headers.map(([name, value]) => `'${name}': ${quoteHeader(value)}`).join(', ')} },`]),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indentLines(JSON.stringify(body, null, 2))}),`]),
  ];
  const call = options.length === 0 ? `fetch('${url}')` : `fetch('${url}', {\n${options.join('\n')}\n})`;
  const read = answersJson(operation.responses) ? 'await response.json()' : 'await response.text()';
  const typescript = `const response = await ${call};\nif (!response.ok) throw new Error(await response.text());\nconst answer = ${read};`;
  return { curl, typescript };
}

/** The path with its examples, and the query's parameters that are required. */
function fillPath(contract: Contract, { path, operation: { parameters = [] } }: Placed): string {
  const example = ({ schema }: Parameter) =>
    encodeURIComponent(String(schemaExample(contract, schema) ?? ''));
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, parameter) => text.replace(`{${parameter.name}}`, example(parameter)), path);
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => `${parameter.name}=${example(parameter)}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function listHeaders(contract: Contract, { operation }: Placed): [string, string][] {
  const { parameters = [], requestBody } = operation;
  const [type] = Object.keys(requestBody?.content ?? {});
  const needed = parameters.filter(({ name, in: place }) => place === 'header' && name === 'If-Match');
  return [
    ...(wantsPlanKey(operation) ? [['Authorization', 'Bearer $PLAN_KEY'] as [string, string]] : []),
    ...(type === undefined ? [] : [['Content-Type', type] as [string, string]]),
    ...needed.map(({ name, schema }): [string, string] => [name, String(schemaExample(contract, schema))]),
  ];
}

/** The example of a JSON body; undefined where it takes none, or another kind. */
export function bodyExample(contract: Contract, { operation }: Placed): unknown {
  const json = operation.requestBody?.content['application/json'];
  return json && schemaExample(contract, json.schema);
}

function answersJson(responses: Placed['operation']['responses']): boolean {
  return Object.entries(responses).some(
    ([status, { content = {} }]) =>
      status.startsWith('2') && Object.keys(content).some((type) => type.includes('json')),
  );
}

function quoteHeader(value: string): string {
  const key = '$PLAN_KEY';
  return value.includes(key) ? `\`${value.replace(key, `\${planKey}`)}\`` : `'${value}'`;
}

function indentLines(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
