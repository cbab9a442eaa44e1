export { publishContent } from './compile.ts';
export { holdRelease, replaceFile } from './hold-release.ts';
export { installRelease, readPublished } from './install-release.ts';
export { heldFolder, openCatalogue, readFingerprint } from './open-catalogue.ts';
export { releaseId } from './release-id.ts';
export { isSealed } from './seal.ts';
export { studyItems } from './study-items.ts';
