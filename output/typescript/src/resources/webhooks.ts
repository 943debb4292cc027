// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../core/resource';
import * as CallsAPI from './calls/calls';
import { Webhook } from 'standardwebhooks';

/**
 * Read and verify the messages that Parlantern sends to you.
 */
export class Webhooks extends APIResource {
  unsafeUnwrap(body: string): UnsafeUnwrapWebhookEvent {
    return JSON.parse(body) as UnsafeUnwrapWebhookEvent;
  }

  unwrap(
    body: string,
    { headers, key }: { headers: Record<string, string>; key?: string },
  ): UnwrapWebhookEvent {
    if (headers !== undefined) {
      const keyStr: string | null = key === undefined ? this._client.webhookSecret : key;
      if (keyStr === null) throw new Error('Webhooks can only be verified with a key');
      const wh = new Webhook(keyStr);
      wh.verify(body, headers);
    }
    return JSON.parse(body) as UnwrapWebhookEvent;
  }
}

/**
 * Sent when a call is over.
 */
export interface CallEndedWebhook extends WebhookBase {
  /**
   * A phone call between an agent and somebody.
   */
  call: CallsAPI.Call;

  type: 'call.ended';

  /**
   * What the call was about.
   */
  summary?: string | null;
}

/**
 * Sent when somebody answers.
 */
export interface CallStartedWebhook extends WebhookBase {
  /**
   * A phone call between an agent and somebody.
   */
  call: CallsAPI.Call;

  type: 'call.started';
}

export interface WebhookBase {
  /**
   * The same for every attempt, so that repeats can be told.
   */
  id: string;

  sent_at: string;

  type: string;
}

/**
 * Sent when somebody answers.
 */
export type UnsafeUnwrapWebhookEvent = CallStartedWebhook | CallEndedWebhook;

/**
 * Sent when somebody answers.
 */
export type UnwrapWebhookEvent = CallStartedWebhook | CallEndedWebhook;

export declare namespace Webhooks {
  export {
    type CallEndedWebhook as CallEndedWebhook,
    type CallStartedWebhook as CallStartedWebhook,
    type WebhookBase as WebhookBase,
    type UnsafeUnwrapWebhookEvent as UnsafeUnwrapWebhookEvent,
    type UnwrapWebhookEvent as UnwrapWebhookEvent,
  };
}
