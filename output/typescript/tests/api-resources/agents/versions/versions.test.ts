// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource versions', () => {
  test('retrieve', async () => {
    const responsePromise = client.agents.versions.retrieve('agt_8mQ2', 3);
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('list', async () => {
    const responsePromise = client.agents.versions.list('agt_8mQ2');
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
      client.agents.versions.list('agt_8mQ2', { page: 1, page_size: 1 }, { path: '/_sdkpress_unknown_path' }),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });
});
