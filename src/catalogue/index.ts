export { publishContent } from './compile.ts';
export { openCatalogue, readFingerprint } from './open-catalogue.ts';
export { releaseId } from './release-id.ts';
export { isSealed } from './seal.ts';
export { studyItems } from './study-items.ts';
