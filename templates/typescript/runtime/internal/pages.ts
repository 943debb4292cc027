import { APIPromise } from '../core/api-promise';
import type { BaseClient } from '../core/base-client';
import { SdkError } from '../core/error';
import type { Response } from './builtin-types';
import { type APIResponseProps, type WithRequestID, defaultParseResponse } from './parse';
import type { FinalRequestOptions } from './request-options';

/** What the next page takes that this one did not: another query, body or path. */
export type PageRequestOptions = Pick<FinalRequestOptions, 'query' | 'headers' | 'body' | 'path' | 'method'>;

export type PageConstructor<Page> = new (
  client: BaseClient,
  response: Response,
  body: never,
  options: FinalRequestOptions,
) => Page;

/** One page of a list; iterating over it walks the items of this page and of all that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected options!: FinalRequestOptions;
  protected response!: Response;
  protected body!: unknown;
  private client!: BaseClient;

  constructor(client: BaseClient, response: Response, body: unknown, options: FinalRequestOptions) {
    // Hidden, so that a page that is printed or compared shows nothing but what the server sent.
    for (const [name, value] of Object.entries({ client, response, body, options })) {
      Object.defineProperty(this, name, { value, enumerable: false, writable: true, configurable: true });
    }
  }

  /** What the next page is asked for with; null where there is none. */
  abstract nextPageRequestOptions(): PageRequestOptions | null;

  abstract getPaginatedItems(): Item[];

  hasNextPage(): boolean {
    return this.getPaginatedItems().length > 0 && this.nextPageRequestOptions() !== null;
  }

  async getNextPage(): Promise<this> {
    const options = this.nextPageRequestOptions();
    if (!options) {
      throw new SdkError('There is no next page; `.hasNextPage()` tells whether there is one');
    }
    return await this.client.requestAPIList(this.constructor as PageConstructor<this>, options);
  }

  async *iterPages(): AsyncGenerator<this> {
    let page: this = this;
    yield page;
    while (page.hasNextPage()) {
      page = await page.getNextPage();
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.iterPages()) yield* page.getPaginatedItems();
  }
}

/** The result of a call for a list: awaited it is the first page, iterated over it gives the items of all pages. */
export class PagePromise<
    PageClass extends AbstractPage<Item>,
    Item = ReturnType<PageClass['getPaginatedItems']>[number],
  >
  extends APIPromise<PageClass>
  implements AsyncIterable<Item>
{
  constructor(client: BaseClient, request: Promise<APIResponseProps>, Page: PageConstructor<PageClass>) {
    super(client, request, async (client, props) => {
      const body = await defaultParseResponse(client, props);
      return new Page(client, props.response, body as never, props.options) as WithRequestID<PageClass>;
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const item of await this) yield item as Item;
  }
}
