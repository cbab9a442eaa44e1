import { registerHooks } from 'node:module';

/** The TypeScript that is written in JavaScript, which openapi-typescript works with; the project's own is another. @public */
export { ts as default } from '@ts-morph/common';

/** From here on whoever imports `typescript` gets that one. */
export function register() {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' ? import.meta.url : specifier, context),
  });
}
