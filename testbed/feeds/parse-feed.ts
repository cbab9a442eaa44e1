/** One thing wrong with a feed's bytes. */
export interface Finding {
  /** The check that found it, a stable word. */
  check: string;
  /** 1-based, in the file as it is sent. */
  line: number;
  message: string;
}

export interface Property {
  name: string;
  params: Map<string, string>;
  value: string;
  line: number;
}

export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

type Report = (check: string, line: number, message: string) => void;

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

/**
 * Reads a feed from its bytes alone (RFC 5545, 3.1), sharing no code with a library, and reports every fault of lines,
 * characters, folding and nesting on the way.
 */
export function parseFeed(bytes: Uint8Array, report: Report): Component[] {
  return nest(unfold(splitLines(bytes, report), report), report);
}

function splitLines(bytes: Uint8Array, report: Report): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === CR && bytes[at + 1] === LF) {
      lines.push(bytes.subarray(start, at));
      start = at + 2;
      at += 1;
    } else if (bytes[at] === LF || bytes[at] === CR) {
      report('crlf', lines.length + 1, `Lines end in CRLF, not in a bare ${bytes[at] === LF ? 'LF' : 'CR'}.`);
      lines.push(bytes.subarray(start, at));
      start = at + 1;
    }
  }
  if (start < bytes.length) {
    report('last-crlf', lines.length + 1, 'The last line ends in CRLF, too.');
    lines.push(bytes.subarray(start));
  }
  return lines;
}

function unfold(physical: Uint8Array[], report: Report): { text: string; line: number }[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const logical: { bytes: number[]; line: number }[] = [];
  physical.forEach((bytes, index) => {
    const line = index + 1;
    if (bytes.length > 75) report('line-length', line, `${bytes.length} octets; a line holds 75.`);
    if (bytes.length === 0) report('empty-line', line, 'No line is empty.');
    try {
      const text = decoder.decode(bytes);
      if (/\p{Cc}|\ufeff|\u2028|\u2029/u.test(text)) report('control-character', line, JSON.stringify(text));
    } catch {
      report('split-character', line, 'A line is valid UTF-8 by itself: folding splits no character.');
    }
    const last = logical.at(-1);
    if (bytes[0] === SPACE || bytes[0] === TAB) {
      if (bytes[0] === TAB || bytes.length < 2) report('folding', line, 'A folded line is a space and more.');
      if (last) last.bytes.push(...bytes.subarray(1));
      else report('folding', line, 'The first line continues none.');
    } else logical.push({ bytes: [...bytes], line });
  });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  return logical.map(({ bytes, line }) => ({ text: lenient.decode(Uint8Array.from(bytes)), line }));
}

function nest(lines: { text: string; line: number }[], report: Report): Component[] {
  const root: Component = { name: '', line: 1, properties: [], components: [] };
  const open = [root];
  for (const { text, line } of lines) {
    const property = readProperty(text, line);
    const inside = open.at(-1) as Component;
    if (!property) report('content-line', line, `Not NAME;PARAM=value:value: ${text}`);
    else if (property.name === 'BEGIN') {
      const component: Component = { name: property.value, line, properties: [], components: [] };
      inside.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (inside === root || inside.name !== property.value) {
        report('nesting', line, `END:${property.value} closes ${inside.name || 'nothing'}.`);
      }
      if (open.length > 1) open.pop();
    } else {
      if (inside === root) report('nesting', line, `${property.name} is in no component.`);
      if (inside.components.length > 0) {
        report('property-order', line, `${property.name} comes after a component of ${inside.name}.`);
      }
      inside.properties.push(property);
    }
  }
  for (const component of open.slice(1))
    report('nesting', component.line, `${component.name} is never closed.`);
  return root.components;
}

const PARAM = /^;([A-Z0-9-]+)=("[^"]*"|[^";:,]*)/i;

function readProperty(text: string, line: number): Property | undefined {
  const name = /^[A-Z0-9-]+/i.exec(text)?.[0];
  if (name === undefined) return undefined;
  const params = new Map<string, string>();
  let rest = text.slice(name.length);
  for (let param = PARAM.exec(rest); param; param = PARAM.exec(rest)) {
    params.set((param[1] ?? '').toUpperCase(), (param[2] ?? '').replace(/^"|"$/g, ''));
    rest = rest.slice(param[0].length);
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), params, value: rest.slice(1), line } : undefined;
}
