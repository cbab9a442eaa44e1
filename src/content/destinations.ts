import type { Node } from 'mdast';
import type { Data, Processor } from 'unified';

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<Extension['enter']>[string]>;

/** Offsets in the source: from the first character of a destination to behind its last. */
interface Destination {
  start: number;
  end: number;
}

/** A remark plugin: links, images and definitions remember where in the source their address is written. */
export function recordDestinations(this: Processor): void {
  const record: Handle = function (token) {
    const node = this.stack.at(-1);
    const destination: Destination = { start: token.start.offset, end: token.end.offset };
    if (node !== undefined) node.data = Object.assign(node.data ?? {}, { destination });
  };
  const extension: Extension = { enter: { resourceDestination: record, definitionDestination: record } };
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), extension];
}

/** Where the address of a node is written; undefined where it has none. */
export function destinationOf({ data }: Node): Destination | undefined {
  return (data as { destination?: Destination } | undefined)?.destination;
}
