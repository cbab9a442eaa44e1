export { followReleases, takeRelease } from './follow-releases.ts';
export { openReleaseFolder, putRelease } from './release-folder.ts';
export { openReleaseNode } from './release-node.ts';
export type { ReleaseSource } from './release-source.ts';
