import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type State = Parameters<Construct['tokenize']>[1];

const DOLLAR = '$'.charCodeAt(0);

/** What opens markup or a bracket, at the end of what stands between two dollars: the second one begins a formula in it. */
const OPENED = /\s(?:[*_~[("“]|<\w+>)+\$$/;

/**
 * A remark plugin to use after `remark-math`: one dollar opens math only before something that is no space and closes it
 * only after such and before no digit, so that prices stay prose. The rule is pandoc's
 * (https://pandoc.org/MANUAL.html#math), and one more: it closes none right after what opens markup, as in `$10, **$x$**`.
 */
export function strictDollars(this: Processor): void {
  for (const extension of this.data().micromarkExtensions ?? []) {
    const constructs = extension.text;
    const found = constructs?.[DOLLAR];
    if (constructs !== undefined && found !== undefined && !Array.isArray(found))
      constructs[DOLLAR] = strict(found);
  }
}

function strict(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const okWhereStrict: State = (code) => {
        const token = this.events.at(-1)?.[1];
        const written = token === undefined ? '' : this.sliceSerialize(token);
        const isDigit = code !== null && code >= 48 && code <= 57;
        return isMath(written) && !(isDigit && !written.startsWith('$$')) ? ok(code) : nok(code);
      };
      return construct.tokenize.call(this, effects, okWhereStrict, nok);
    },
  };
}

function isMath(written: string): boolean {
  return written.startsWith('$$') || (/^\$\S(?:[\s\S]*\S)?\$$/.test(written) && !OPENED.test(written));
}
