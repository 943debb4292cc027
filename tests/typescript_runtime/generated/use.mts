import Orchard, { APIError, toFile } from '@orchard/sdk';
import type { Apple, Fig, Fruits } from '@orchard/sdk/resources/fruits';

const client = new Orchard({ apiKey: 'k', environment: 'sandbox', maxRetries: 0 });
const fruits: Fruits = client.fruits;
for await (const fruit of fruits.byCursor({ colours: ['red'] })) fruit satisfies Apple;
const page = await fruits.byNumber();
page.rows satisfies Fig[];
const stream = await fruits.pick({ name: 'x', stream: true });
for await (const fruit of stream) fruit.id satisfies string;
(await fruits.pick({ name: 'x' })).id satisfies string;
await fruits.upload({ picture: await toFile(new Uint8Array()) });
// @ts-expect-error there is no such environment
new Orchard({ apiKey: 'k', environment: 'moon' });
// @ts-expect-error a name is needed
void fruits.pick({});
void APIError;
