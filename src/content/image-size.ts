/** The size of an image in pixels of CSS, from which a page keeps its room before it is there. */
export interface ImageSize {
  width: number;
  height: number;
}

/** The size that the bytes of an image of a served type say; undefined where they are cut off or say none. */
export function imageSize(bytes: Uint8Array, type: string): ImageSize | undefined {
  const size = READERS[type]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

const READERS: Record<string, (view: DataView) => ImageSize | undefined> = {
  'image/png': (view) => pngSize(view),
  'image/gif': (view) => gifSize(view),
  'image/jpeg': (view) => jpegSize(view),
  'image/webp': (view) => webpSize(view),
  'image/svg+xml': (view) => svgSize(new TextDecoder().decode(view)),
};

/** The chunk IHDR (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(view: DataView): ImageSize | undefined {
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The logical screen (GIF89a, section 18). */
function gifSize(view: DataView): ImageSize | undefined {
  return view.byteLength < 10
    ? undefined
    : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The first frame header, SOFn (ITU-T T.81, B.2.2); between it and the beginning stand segments with their lengths. */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // A marker may be filled up with more of the same byte.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The first chunk, of one of three forms (RFC 9649, section 2). */
function webpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30) return undefined;
  switch (String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
}

/** `width` and `height` where both are numbers of pixels, else those of the `viewBox`. */
function svgSize(source: string): ImageSize | undefined {
  const [tag = ''] = /<svg\s[^>]*>/.exec(source) ?? [];
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
  const [width, height] = ['width', 'height'].map((name) => lengthInPixels(attribute(name)));
  if (width !== undefined && height !== undefined) return { width, height };
  const [, , boxWidth, boxHeight] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (boxWidth === undefined || boxHeight === undefined) return undefined;
  return { width: Math.round(boxWidth), height: Math.round(boxHeight) };
}

function lengthInPixels(length: string): number | undefined {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length) ?? [];
  return number === undefined ? undefined : Math.round(Number(number));
}
