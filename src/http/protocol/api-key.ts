import { API_KEY_PREFIX } from '../../service/index.ts';

const BEARER = new RegExp(`^Bearer +(${API_KEY_PREFIX}[\\w-]{1,64}) *$`, 'i');

/** The key of the API that an `Authorization` holds; undefined where it holds none, or a plan's. */
export function readApiKey(authorization: string | undefined): string | undefined {
  return BEARER.exec(authorization ?? '')?.[1];
}
