/** What the compiler has to say about the use of the SDK; it is never run. */

import Default, {
  Acme,
  APIError,
  APIPromise,
  BadRequestError,
  PagePromise,
  toFile,
  type ClientOptions,
} from './src/index';
import type { Stream } from './src/core/streaming';
import type { FileObject } from './src/resources/files';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};

same<Awaited<APIPromise<string>>, string>(true);
same<Awaited<APIPromise<void>>, void>(true);
same<Awaited<APIPromise<string[]>>, string[]>(true);
same<Awaited<APIPromise<Response>>, Response>(true);
same<Awaited<APIPromise<{ a: string }>>, { a: string } & { _request_id?: string | null }>(true);
same<typeof Default, typeof Acme>(true);

export async function uses(client: Acme, options: ClientOptions): Promise<void> {
  const file: FileObject = await client.files.retrieve('f', {
    timeout: 1,
    signal: null,
    headers: { a: null, b: undefined },
  });
  const page: PagePromise<Acme.FilesCursorPage, FileObject> = client.files.list({ limit: 1 });
  for await (const item of page) same<typeof item, FileObject>(true);
  for await (const item of await page) same<typeof item, FileObject>(true);
  const next: Acme.FilesCursorPage = await (await page).getNextPage();
  const stream: Stream<{ id: string; done?: boolean }> = await client.files.watch({ stream: true });
  for await (const event of stream) event.done satisfies boolean | undefined;
  await client.files.create({ file: await toFile(new Uint8Array(), 'a') });
  await client.files.create({ file: new File([], 'a') });
  await client.files.create({ file: await fetch('https://acme.test') });
  // @ts-expect-error a path is no file
  await toFile('a.txt');
  // @ts-expect-error nor is a path taken in place of a file
  await client.files.create({ file: 'a.txt' });
  // @ts-expect-error a header is no number
  await client.files.retrieve('f', { headers: { a: 1 } });
  // @ts-expect-error there is no such option
  new Acme({ ...options, apikey: 'x' });
  new Acme({
    fetch,
    fetchOptions: { redirect: 'error', proxy: 'http://proxy.test' },
    logger: console,
    logLevel: 'info',
  });
  const copy: Acme = client.withOptions({ apiKey: 'x', maxRetries: 1 });
  const data: { a: number } = await client.post<{ a: number }>('/x', { body: {}, query: { a: [1] } });
  try {
    void [file, next, copy, data, await client.get('/x').withResponse()];
  } catch (error) {
    if (error instanceof BadRequestError) same<typeof error.status, 400>(true);
    if (error instanceof APIError) error.requestID satisfies string | null | undefined;
    if (error instanceof Acme.RateLimitError) error.headers.get('x') satisfies string | null;
  }
}
