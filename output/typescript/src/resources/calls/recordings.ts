// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import { APIPromise } from '../../core/api-promise';
import { buildHeaders } from '../../internal/headers';
import { RequestOptions } from '../../internal/request-options';
import { path } from '../../internal/utils/path';

/**
 * The audio of a call.
 */
export class Recordings extends APIResource {
  /**
   * Returns the audio itself. Both sides of the call are mixed into one track.
   *
   * @example
   * ```ts
   * const response = await client.calls.recordings.download(
   *   'rec_51',
   *   { call_id: 'call_7Hn4' },
   * );
   *
   * const content = await response.blob();
   * console.log(content);
   * ```
   */
  download(
    recordingID: string,
    params: RecordingDownloadParams,
    options?: RequestOptions,
  ): APIPromise<Response> {
    const { call_id } = params;
    return this._client.get(path`/calls/${call_id}/recordings/${recordingID}`, {
      ...options,
      headers: buildHeaders([{ Accept: 'application/octet-stream' }, options?.headers]),
      __security: { apiKey: true },
      __binaryResponse: true,
    });
  }

  /**
   * Replaces the audio, for example by one with card numbers bleeped out.
   *
   * @example
   * ```ts
   * const recording = await client.calls.recordings.replace(
   *   'rec_51',
   *   fs.createReadStream('path/to/file'),
   *   { call_id: 'call_7Hn4' },
   * );
   * ```
   */
  replace(
    recordingID: string,
    body: string | ArrayBuffer | ArrayBufferView | Blob | DataView,
    params: RecordingReplaceParams,
    options?: RequestOptions,
  ): APIPromise<Recording> {
    const { call_id } = params;
    return this._client.put(path`/calls/${call_id}/recordings/${recordingID}`, {
      body: body,
      ...options,
      headers: buildHeaders([{ 'Content-Type': 'application/octet-stream' }, options?.headers]),
      __security: { apiKey: true },
    });
  }
}

/**
 * What is stored of a recording.
 */
export interface Recording {
  id: string;

  /**
   * The hash of the audio, in Base64.
   */
  sha256: string;

  seconds?: number;
}

export interface RecordingDownloadParams {
  /**
   * The call.
   */
  call_id: string;
}

export interface RecordingReplaceParams {
  /**
   * Path param: The call.
   */
  call_id: string;
}

export declare namespace Recordings {
  export {
    type Recording as Recording,
    type RecordingDownloadParams as RecordingDownloadParams,
    type RecordingReplaceParams as RecordingReplaceParams,
  };
}
