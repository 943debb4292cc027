// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../core/resource';
import * as Shared from './shared';
import { APIPromise } from '../core/api-promise';
import { OffsetPage, type OffsetPageParams, PagePromise } from '../core/pagination';
import { type Uploadable } from '../core/uploads';
import { buildHeaders } from '../internal/headers';
import { RequestOptions } from '../internal/request-options';
import { multipartFormRequestOptions } from '../internal/uploads';
import { path } from '../internal/utils/path';

/**
 * The voices an agent can speak with, ready-made or your own.
 */
export class Voices extends APIResource {
  /**
   * Makes a new voice from recorded speech. Thirty seconds of clean speech are
   * enough; five minutes sound better.
   *
   * @example
   * ```ts
   * const voice = await client.voices.create({
   *   name: 'name',
   *   sample: fs.createReadStream('path/to/file'),
   * });
   * ```
   */
  create(body: VoiceCreateParams, options?: RequestOptions): APIPromise<Voice> {
    return this._client.post(
      '/voices',
      multipartFormRequestOptions({ body, ...options, __security: { apiKey: true } }, this._client),
    );
  }

  /**
   * Lists the ready-made voices together with your own.
   *
   * @example
   * ```ts
   * // Asks for further pages as they are needed.
   * for await (const voice of client.voices.list()) {
   *   // ...
   * }
   * ```
   */
  list(
    query: VoiceListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<VoicesOffsetPage, Voice> {
    return this._client.getAPIList('/voices', OffsetPage<Voice>, {
      query,
      ...options,
      __security: { apiKey: true },
    });
  }

  /**
   * Speaks a short text and returns the audio.
   *
   * @example
   * ```ts
   * const response = await client.voices.preview('voc_ember', {
   *   text: 'text',
   * });
   *
   * const content = await response.blob();
   * console.log(content);
   * ```
   */
  preview(voiceID: string, body: VoicePreviewParams, options?: RequestOptions): APIPromise<Response> {
    return this._client.post(path`/voices/${voiceID}/preview`, {
      body,
      ...options,
      headers: buildHeaders([{ Accept: 'audio/mpeg' }, options?.headers]),
      __security: { apiKey: true },
      __binaryResponse: true,
    });
  }
}

export type VoicesOffsetPage = OffsetPage<Voice>;

export interface Voice {
  id: string;

  languages: Array<Shared.Language>;

  /**
   * The speech model that the voice was made for.
   */
  model_family: string;

  name: string;

  /**
   * A short sample.
   */
  test_clip?: Voice.TestClip;

  /**
   * Pairs of a trait and its value, such as `["age", "young"]`.
   */
  traits?: Array<Array<string>>;
}

export namespace Voice {
  /**
   * A short sample.
   */
  export interface TestClip {
    seconds?: number;

    url?: string;
  }
}

export interface VoiceCreateParams {
  /**
   * What to call the voice.
   */
  name: string;

  /**
   * A recording of the speaker, as WAV, FLAC or MP3.
   */
  sample: Uploadable;

  /**
   * Remove background noise first.
   */
  denoise?: boolean;

  /**
   * More recordings of the same speaker.
   */
  extra_samples?: Array<Uploadable>;

  /**
   * The languages that are spoken in the samples.
   */
  languages?: Array<Shared.Language>;

  /**
   * Who is speaking, and since when they agree to it.
   */
  speaker?: VoiceCreateParams.Speaker;
}

export namespace VoiceCreateParams {
  /**
   * Who is speaking, and since when they agree to it.
   */
  export interface Speaker {
    full_name: string;

    /**
     * The day the speaker signed.
     */
    consented_on?: string;
  }
}

export interface VoiceListParams extends OffsetPageParams {
  /**
   * Only voices that speak **all** of these languages.
   */
  languages?: Array<Shared.Language>;

  /**
   * How many to return, 20 unless told otherwise.
   */
  limit?: number;
}

export interface VoicePreviewParams {
  /**
   * What to say, at most 400 characters.
   */
  text: string;

  /**
   * How fast: `1` is the natural pace of the voice.
   */
  speed?: number;
}

export declare namespace Voices {
  export {
    type Voice as Voice,
    type VoicesOffsetPage as VoicesOffsetPage,
    type VoiceCreateParams as VoiceCreateParams,
    type VoiceListParams as VoiceListParams,
    type VoicePreviewParams as VoicePreviewParams,
  };
}
