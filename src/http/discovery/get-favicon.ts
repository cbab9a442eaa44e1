import { answerPublic } from '../protocol/caching.ts';
import { fileOperation } from './file-operation.ts';

/** The ladder of the pages, 32 pixels square, as PNG in an ICO file. */
const ICON = Buffer.from(
  [
    'AAABAAEAICAAAAEAIAAgAQAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAgGAAAAc3p69AAAAOdJREFUeNrtl9EJwzAM',
    'RD2SR/EihY7gjTKCR8hv/zKCRmgdcECEQnTnaz9KDfcRUC6HrIfjlP4rsG73R+lqXTVQW0dtUQawrudQuQh61Jnq49mZIgF2',
    'ZVX7Q6ZIWCRA9aaBeh+gKgIsznAN1K+uflEEgAzRwAlsKSw1AYyykgBGRUbAeI5IQwI7UDISWCMZCadWNmAL2jQJIgJ4EkQE',
    '8CS8meYZ1a8RICNh1mCahNkWosf4FQHbQAvRRpMgJgAnQUwAvo2nATKi/YeMGmTVYUKToDpOaRKiFxFwmA19sSl+qz9yVfup',
    '9QKfAKGesXYAkAAAAABJRU5ErkJggg==',
  ].join(''),
  'base64',
);

/** What browsers and readers of feeds show beside a name. */
export const getFavicon = fileOperation(
  { operationId: 'getFavicon', path: '/favicon.ico', summary: 'The icon' },
  (call) => answerPublic(call, { key: {} }, () => ({ type: 'image/x-icon', body: new Uint8Array(ICON) })),
);
