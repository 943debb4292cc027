// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import type { Response } from '../internal/builtin-types';
import { AbstractPage, type PageRequestOptions, PagePromise } from '../internal/pages';
import type { FinalRequestOptions } from '../internal/request-options';
import type { BaseClient } from './base-client';

export { AbstractPage, type PageRequestOptions, PagePromise };

export interface CursorPageParams {
  cursor?: string;
  limit?: number;
}

export interface CursorPageResponse<Item> {
  data: Array<Item>;
  has_more?: boolean;
  next_cursor: string | null;
}

export class CursorPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  has_more: boolean | undefined;
  next_cursor: string | null;

  constructor(
    client: BaseClient,
    response: Response,
    body: CursorPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<CursorPageResponse<Item>> = body ?? {};
    this.data = given.data || [];
    this.has_more = given.has_more ?? undefined;
    this.next_cursor = given.next_cursor ?? null;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  override hasNextPage(): boolean {
    return this.has_more !== false && super.hasNextPage();
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const cursor = this.next_cursor;
    return cursor ? this._askFor(cursor, 'query', 'cursor') : null;
  }
}

export interface RecentPageParams {
  after_id?: string;
}

export interface RecentPageResponse<Item> {
  data: Array<Item>;
  has_more?: boolean;
}

export class RecentPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  has_more: boolean | undefined;

  constructor(
    client: BaseClient,
    response: Response,
    body: RecentPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<RecentPageResponse<Item>> = body ?? {};
    this.data = given.data || [];
    this.has_more = given.has_more ?? undefined;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  override hasNextPage(): boolean {
    return this.has_more !== false && super.hasNextPage();
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const items = this.getPaginatedItems();
    const item = items[items.length - 1] as { [key: string]: unknown } | undefined;
    const cursor = item?.['id'] ?? null;
    return cursor === null ? null : this._askFor(cursor, 'query', 'after_id');
  }
}

export interface LinkedPageResponse<Item> {
  items: Array<Item>;
  next_url: string | null;
}

export class LinkedPage<Item> extends AbstractPage<Item> {
  items: Array<Item>;
  next_url: string | null;

  constructor(
    client: BaseClient,
    response: Response,
    body: LinkedPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<LinkedPageResponse<Item>> = body ?? {};
    this.items = given.items || [];
    this.next_url = given.next_url ?? null;
  }

  getPaginatedItems(): Item[] {
    return this.items;
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const url = this.next_url;
    return url ? this._askAt(url) : null;
  }
}

export interface OffsetPageParams {
  offset?: number;
}

export interface OffsetPageResponse<Item> {
  data: Array<Item>;
  offset: number;
  total: number;
}

export class OffsetPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  offset: number;
  total: number;

  constructor(
    client: BaseClient,
    response: Response,
    body: OffsetPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<OffsetPageResponse<Item>> = body ?? {};
    this.data = given.data || [];
    this.offset = given.offset ?? 0;
    this.total = given.total ?? 0;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const offset = Number(this._told('offset') ?? this._asked('query', 'offset') ?? 0) + this.getPaginatedItems().length;
    const total = this._told('total');
    return total !== undefined && offset >= Number(total) ? null : this._askFor(offset, 'query', 'offset');
  }
}

export interface NumberedPageParams {
  page?: number;
}

export interface NumberedPageResponse<Item> {
  data: Array<Item>;
  page: number;
  total_pages: number;
}

export class NumberedPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  page: number;
  total_pages: number;

  constructor(
    client: BaseClient,
    response: Response,
    body: NumberedPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<NumberedPageResponse<Item>> = body ?? {};
    this.data = given.data || [];
    this.page = given.page ?? 0;
    this.total_pages = given.total_pages ?? 0;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const page = Number(this._told('page') ?? this._asked('query', 'page') ?? 1);
    const total = this._told('total_pages');
    return total !== undefined && page >= Number(total) ? null : this._askFor(page + 1, 'query', 'page');
  }
}

export interface SinglePageResponse<Item> {
  data: Array<Item>;
  object: string;
}

export class SinglePage<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  object: string;

  constructor(
    client: BaseClient,
    response: Response,
    body: SinglePageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    const given: Partial<SinglePageResponse<Item>> = body ?? {};
    this.data = given.data || [];
    this.object = given.object ?? '';
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    return null;
  }
}
