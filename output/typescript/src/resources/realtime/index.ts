// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export { ClientSecrets, type ClientSecret, type ClientSecretCreateParams } from './client-secrets';
export { Realtime } from './realtime';
export { type RealtimeWSClientOptions } from './ws';
export { type RealtimeWSReconnectOptions } from './ws-base';
export { Sessions, type SessionCreateParams } from './sessions';
