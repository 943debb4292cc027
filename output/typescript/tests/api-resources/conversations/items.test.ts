// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource items', () => {
  test('create: only required params', async () => {
    const responsePromise = client.conversations.items.create('conv_1', {
      items: [
        {
          content: [{ text: 'text', type: 'text' }],
          role: 'agent',
          type: 'message',
        },
      ],
    });
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('create: required and optional params', async () => {
    const response = await client.conversations.items.create('conv_1', {
      items: [
        {
          content: [{ text: 'text', type: 'text' }],
          role: 'agent',
          type: 'message',
          interrupted: true,
        },
      ],
    });
  });

  test('list', async () => {
    const responsePromise = client.conversations.items.list('conv_1');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('list: request options and params are passed correctly', async () => {
    // no server knows this path, so an error shows that the options arrive
    await expect(
      client.conversations.items.list('conv_1', { limit: 1 }, { path: '/_sdkpress_unknown_path' }),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });
});
