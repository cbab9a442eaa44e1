import fc from 'fast-check';
import { hostileText } from './hostile-values.ts';
import { held, type Known } from './known.ts';
import { type FuzzedOperation, namedSchemas, type Parameter } from './operations.ts';
import { mostly, valuesOf } from './values.ts';

const hostileSegment = hostileText.map((value) => encodeURIComponent(value.toWellFormed()));

/** Values of a parameter of the path, by what it names. */
function segment(path: string, { name, schema }: Parameter): fc.Arbitrary<string> {
  const oneOf = (...names: (keyof Known)[]) => fc.constantFrom(...names.map(held));
  if (path.startsWith('/v1/plans/') && name === 'id')
    return mostly(oneOf('planId'), oneOf('otherId'), hostileSegment);
  if (path.startsWith('/v1/releases/') && name === 'id') return mostly(oneOf('release'), hostileSegment);
  if (['sessionId', 'session'].includes(name)) return mostly(oneOf('sessionId'), hostileSegment);
  if (name === 'key') return mostly(oneOf('planKey'), oneOf('feed', 'view'), hostileSegment);
  if (name === 'token' && path.startsWith('/s/'))
    return mostly(oneOf('sessionToken'), oneOf('feed', 'planKey'), hostileSegment);
  if (name === 'token') return mostly(oneOf('feed', 'view', 'busy'), oneOf('sessionToken'), hostileSegment);
  if (name === 'file') return mostly(oneOf('stylesheet'), hostileSegment);
  if (path.includes('/busy/')) return mostly(fc.constantFrom('work', 'default'), hostileSegment);
  const fromSpec = valuesOf(schema, namedSchemas).map((value) =>
    encodeURIComponent(String(value).toWellFormed()),
  );
  const slugs = fc.constantFrom('q01', 'q02', 'attention', 'red-flags', 'statistics', 'mid');
  return mostly(fc.oneof(fromSpec, slugs), hostileSegment);
}

/** Paths of an operation, most of them to something that is there. */
export function pathsOf({ path, parameters }: FuzzedOperation): fc.Arbitrary<string> {
  const segments = Object.fromEntries(
    parameters.filter((each) => each.in === 'path').map((each) => [each.name, segment(path, each)]),
  );
  const tail = mostly(fc.constant(''), fc.constantFrom('/', '//', '%5C', ';a', '%2F', '.', '#a', '%'));
  return fc
    .tuple(fc.record(segments), tail)
    .map(([values, end]) => path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '') + end);
}

/** Queries of an operation, without the question mark. */
export function queriesOf({ parameters }: FuzzedOperation): fc.Arbitrary<string> {
  const known = parameters.filter((each) => each.in === 'query');
  const pair = (parameter: Parameter) =>
    parameterValues(parameter).map((value): [string, string] => [parameter.name, value]);
  const strange = fc.tuple(hostileText, hostileText);
  if (known.length === 0) return mostly(fc.constant(''), strange.map(join));
  const pairs = mostly(fc.oneof(...known.map(pair)), strange);
  return mostly(
    fc.array(pairs, { maxLength: 3 }).map((list) => list.map(join).join('&')),
    hostileText.map((text) => encodeURI(text.toWellFormed()).replaceAll('#', '')),
  );
}

function join([name, value]: [string, string]): string {
  return `${encode(name)}=${encode(value)}`;
}

function encode(text: string): string {
  return text.startsWith('§') ? text : encodeURIComponent(text.toWellFormed());
}

/** Values of a parameter as they are written, most of them allowed. */
export function parameterValues({ schema }: Parameter): fc.Arbitrary<string> {
  return mostly(
    valuesOf(schema, namedSchemas).map((value) => (Array.isArray(value) ? value.join(',') : String(value))),
    hostileText,
    fc.constant(held('release')),
  );
}
