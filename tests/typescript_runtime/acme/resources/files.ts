import { APIResource } from '../core/resource';
import { APIPromise } from '../core/api-promise';
import { CursorPage, type CursorPageParams, PagePromise } from '../core/pagination';
import { Stream } from '../core/streaming';
import { type Uploadable } from '../core/uploads';
import { buildHeaders } from '../internal/headers';
import { RequestOptions } from '../internal/request-options';
import { maybeMultipartFormRequestOptions, multipartFormRequestOptions } from '../internal/uploads';
import { path } from '../internal/utils/path';

/** The methods that a generator would write. */
export class Files extends APIResource {
  create(body: FileCreateParams, options?: RequestOptions): APIPromise<FileObject> {
    return this._client.post('/files', multipartFormRequestOptions({ body, ...options }, this._client));
  }

  update(id: string, body: FileUpdateParams, options?: RequestOptions): APIPromise<FileObject> {
    return this._client.put(
      path`/files/${id}`,
      maybeMultipartFormRequestOptions({ body, ...options }, this._client),
    );
  }

  retrieve(id: string, options?: RequestOptions): APIPromise<FileObject> {
    return this._client.get(path`/files/${id}`, options);
  }

  list(
    query: FileListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<FilesCursorPage, FileObject> {
    return this._client.getAPIList('/files', CursorPage<FileObject>, { query, ...options });
  }

  search(body: FileListParams, options?: RequestOptions): PagePromise<FilesCursorPage, FileObject> {
    return this._client.getAPIList('/files/search', CursorPage<FileObject>, {
      body,
      method: 'post',
      ...options,
    });
  }

  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/files/${id}`, {
      ...options,
      headers: buildHeaders([{ Accept: '*/*' }, options?.headers]),
    });
  }

  content(id: string, options?: RequestOptions): APIPromise<Response> {
    return this._client.get(path`/files/${id}/content`, {
      ...options,
      headers: buildHeaders([{ Accept: 'application/octet-stream' }, options?.headers]),
      __binaryResponse: true,
    });
  }

  size(id: string, options?: RequestOptions): APIPromise<number> {
    return (this._client.get(path`/files/${id}`, options) as APIPromise<FileObject>)._thenUnwrap(
      (file) => file.size,
    );
  }

  watch(body: FileWatchParams, options?: RequestOptions): APIPromise<Stream<FileEvent>> {
    return this._client.post('/files/watch', {
      body,
      ...options,
      stream: body.stream ?? false,
    }) as APIPromise<Stream<FileEvent>>;
  }
}

export type FilesCursorPage = CursorPage<FileObject>;

export interface FileObject {
  id: string;
  size: number;
}

export interface FileEvent {
  id: string;
  done?: boolean;
}

export interface FileCreateParams {
  file: Uploadable;
  purpose?: string;
  tags?: Array<string>;
  details?: { [key: string]: unknown };
}

export interface FileUpdateParams {
  file?: Uploadable;
  purpose?: string;
}

export interface FileListParams extends CursorPageParams {
  purpose?: string;
}

export interface FileWatchParams {
  stream?: boolean;
}
