import type { Response } from '../internal/builtin-types';
import { AbstractPage, type PageRequestOptions, PagePromise } from '../internal/pages';
import type { FinalRequestOptions } from '../internal/request-options';
import type { BaseClient } from './base-client';

export { AbstractPage, type PageRequestOptions, PagePromise };

export interface CursorPageParams {
  after?: string;
  limit?: number;
}

export interface CursorPageResponse<Item> {
  data: Array<Item>;
  has_more: boolean;
}

export class CursorPage<Item extends { id: string }>
  extends AbstractPage<Item>
  implements CursorPageResponse<Item>
{
  data: Array<Item>;
  has_more: boolean;

  constructor(
    client: BaseClient,
    response: Response,
    body: CursorPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
    this.has_more = body.has_more || false;
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  override hasNextPage(): boolean {
    return this.has_more !== false && super.hasNextPage();
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const id = this.data[this.data.length - 1]?.id;
    return id ? this._askFor(id, 'query', 'after') : null;
  }
}
