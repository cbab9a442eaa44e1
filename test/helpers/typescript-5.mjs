import { registerHooks } from 'node:module';

// openapi-typescript works with the TypeScript that is written in JavaScript; the project's own is another.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
});
