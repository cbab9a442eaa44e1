export { publishContent } from './compile.ts';
export { holdRelease } from './hold-release.ts';
export { installRelease, readPublished } from './install-release.ts';
export { hasFingerprint, heldFolder, openCatalogue } from './open-catalogue.ts';
export { releaseId } from './release-id.ts';
export { replaceFile } from './replace-file.ts';
export { isSealed } from './seal.ts';
export { studyItems } from './study-items.ts';
export { openStoreWriter, type StoreWriter } from './write-store.ts';
