export { publishContent } from './compile.ts';
export { openCatalogue } from './open-catalogue.ts';
export { releaseId } from './release-id.ts';
