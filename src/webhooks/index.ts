export { tellReleases } from './tell-releases.ts';
export { webhookSecret } from './webhook-secret.ts';
