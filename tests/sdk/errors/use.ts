import Acme from 'acme';

declare const console: { log(text: string): void };

const bodies: Array<[number, unknown]> = [
  [400, { type: 'no_age', title: 'How old?', status: 400, detail: null, class: 3 }],
  [404, { type: 'gone_error', title: 'It is gone', status: 404, when: 'yesterday' }],
  [418, { type: 'teapot', title: '', code: 7, message: 'short and stout', 'odd-name': true }],
  [500, { type: 'internal_server_error', title: 'Oh', status: 500, retries: 2, parts: ['a'] }],
  [503, { error: 'busy' }],
  [404, ['not an object']],
  [400, { type: 'gone_error', title: 'of another status' }],
];

async function main() {
  for (const [status, body] of bodies) {
    const answer = () =>
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    const client = new Acme({ fetch: async () => answer(), maxRetries: 0 });
    try {
      await client.pets.list();
    } catch (error) {
      if (!(error instanceof Acme.APIError)) throw error;
      const own =
        error instanceof Acme.NoAge ? [error.type, error.class]
        : error instanceof Acme.GoneError ? [error.type, error.when]
        : error instanceof Acme.TeapotError ? [error.type, error['odd-name']]
        : error instanceof Acme.InternalServerError ? [error.type, error.retries, error.parts]
        : [];
      const usual = [error instanceof Acme.NotFoundError, error instanceof Acme.InternalServerError];
      console.log([error.constructor.name, error.status, error.message, ...own, ...usual].join(' '));
    }
  }
}

void main();
