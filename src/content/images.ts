import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Asset } from '../domain/asset.ts';
import { type ImageSize, imageSize } from './image-size.ts';

/** The images that are served, by their media types: the endings of their files, and how their bytes begin. */
const IMAGE_TYPES: readonly { type: string; endings: readonly string[]; begins: RegExp }[] = [
  { type: 'image/png', endings: ['.png'], begins: /^\x89PNG\r\n/ },
  { type: 'image/jpeg', endings: ['.jpg', '.jpeg'], begins: /^\xff\xd8\xff/ },
  { type: 'image/gif', endings: ['.gif'], begins: /^GIF8[79]a/ },
  { type: 'image/webp', endings: ['.webp'], begins: /^RIFF[\s\S]{4}WEBP/ },
  {
    type: 'image/svg+xml',
    endings: ['.svg'],
    begins: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s/>]/,
  },
];

export const IMAGE_ENDINGS: readonly string[] = IMAGE_TYPES.flatMap(({ endings }) => endings);

/** An image as it lies in the folder; `type` is what its bytes say, absent where they say nothing of the list. */
export interface ImageFile extends Omit<Asset, 'type'> {
  file: string;
  type?: string;
  /** Absent where the bytes do not say it. */
  size?: ImageSize;
}

export function isImage(file: string): boolean {
  return IMAGE_ENDINGS.includes(posix.extname(file));
}

export function readImage(dir: string, file: string): ImageFile {
  const bytes = new Uint8Array(readFileSync(join(dir, file)));
  const type = imageType(bytes);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const ending = posix.extname(file);
  const base = posix
    .basename(file, ending)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const size = type === undefined ? undefined : imageSize(bytes, type);
  return {
    ...{ file, name: `${base}.${hash}${ending}`, bytes },
    ...(type !== undefined && { type }),
    ...(size && { size }),
  };
}

function imageType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  return IMAGE_TYPES.find(({ begins }) => begins.test(start))?.type;
}

/** The endings that a file of a type may have. */
export function endingsOf(type: string): readonly string[] {
  return IMAGE_TYPES.find((each) => each.type === type)?.endings ?? [];
}
