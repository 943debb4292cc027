import { APIPromise } from '../core/api-promise';
import type { BaseClient } from '../core/base-client';
import { SdkError } from '../core/error';
import type { Response } from './builtin-types';
import { type APIResponseProps, type WithRequestID, defaultParseResponse } from './parse';
import type { FinalRequestOptions } from './request-options';
import { maybeObj } from './utils/values';

/** What the next page is asked for with. */
export type PageRequestOptions = FinalRequestOptions;

export type PageConstructor<Page> = new (
  client: BaseClient,
  response: Response,
  body: never,
  options: FinalRequestOptions,
) => Page;

/** One page of a list; iterating over it walks the items of this page and of all that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected _client!: BaseClient;
  protected _response!: Response;
  protected _body!: unknown;
  protected _options!: FinalRequestOptions;

  constructor(client: BaseClient, response: Response, body: unknown, options: FinalRequestOptions) {
    // Hidden, so that a page that is printed or compared shows nothing but what the server sent.
    for (const [name, value] of Object.entries({ client, response, body, options })) {
      Object.defineProperty(this, `_${name}`, {
        value,
        enumerable: false,
        writable: true,
        configurable: true,
      });
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
    return await this._client.requestAPIList(this.constructor as PageConstructor<this>, options);
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

  /** What the answer says at a path, undefined where it says nothing. */
  protected _told(...path: string[]): unknown {
    return valueAt(this._body, path);
  }

  /** What the request of this page said at a path of its query or of its body. */
  protected _asked(place: 'query' | 'body', ...path: string[]): unknown {
    return valueAt(this._options[place], path);
  }

  /** The request of this page with another value at a path of its query or of its body. */
  protected _askFor(value: unknown, place: 'query' | 'body', ...path: string[]): PageRequestOptions {
    return { ...this._options, [place]: withValue(this._options[place], path, value) };
  }

  /** The request of this page with the path and the query of a URL, which never leads to another host. */
  protected _askAt(url: string): PageRequestOptions {
    const { path, defaultBaseURL } = this._options;
    const here = new URL(this._client.buildURL(path, null, defaultBaseURL));
    const { pathname, search } = new URL(url, here);
    return { ...this._options, path: `${here.origin}${pathname}${search}`, query: undefined };
  }
}

function valueAt(given: unknown, path: readonly string[]): unknown {
  return path.reduce((value, name) => (maybeObj(value) as Record<string, unknown>)[name], given) ?? undefined;
}

function withValue(given: unknown, [name, ...rest]: string[], value: unknown): object {
  const object = maybeObj(given) as Record<string, unknown>;
  return { ...object, [name!]: rest.length > 0 ? withValue(object[name!], rest, value) : value };
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
