import { expect, test } from 'vitest';
import { imageSize } from '../../src/content/image-size.ts';

/** Seven pixels by five, as Chromium writes them; without colour profiles, and without pixels where they are long. */
const SEVEN_BY_FIVE: [type: string, form: string, base64: string][] = [
  ['image/png', '', 'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAYAAACJmvbY'],
  ['image/gif', '', 'R0lGODlhBwAFAIAAAAAA'],
  [
    'image/jpeg',
    'behind a segment of another kind',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAFAAcDASIAAhEBAxEB/8Q=',
  ],
  ['image/jpeg', 'with a filled marker', '/9j//8AAEQgABQAHAwEiAAIRAQMRAf/E'],
  ['image/webp', 'lossy', 'UklGRjQAAABXRUJQVlA4ICgAAACQAQCdASoHAAUAB0CWJaACdLoAA5gA/uUK+Cepco/+N48CvJdjoAAA'],
  ['image/webp', 'lossless', 'UklGRhwAAABXRUJQVlA4TA8AAAAvBgABAAcQ/Y/+ByKi/wEA'],
  ['image/webp', 'extended', 'UklGRigAAABXRUJQVlA4WAoAAAAQAAAABgAABAAAQUxQSAoAAAAAAAAAAAAAAAAA'],
];

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

test.each(SEVEN_BY_FIVE)('%s %s says its size', (type, _form, base64) => {
  expect(imageSize(bytesOf(base64), type)).toEqual({ width: 7, height: 5 });
});

test.each(SEVEN_BY_FIVE)('%s %s says none where it is cut off', (type, _form, base64) => {
  expect(imageSize(bytesOf(base64).subarray(0, 9), type)).toBeUndefined();
});

test.each([
  ['viewBox="0 0 7 5"', { width: 7, height: 5 }],
  ["viewBox='-1,-1 7.2,4.9'", { width: 7, height: 5 }],
  ['width="14" height="10px" viewBox="0 0 7 5"', { width: 14, height: 10 }],
  ['width="100%" height="10" viewBox="0 0 7 5"', { width: 7, height: 5 }],
  ['width="14" viewBox="0 0 7 5"', { width: 7, height: 5 }],
  ['stroke-width="14" line-height="10" viewBox="0 0 7 5"', { width: 7, height: 5 }],
  ['', undefined],
  ['viewBox="0 0 0 5"', undefined],
  ['viewBox="here"', undefined],
])('a drawing with %s', (attributes, size) => {
  const source = `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="1" height="1"/></svg>`;
  expect(imageSize(new TextEncoder().encode(source), 'image/svg+xml')).toEqual(size);
});
