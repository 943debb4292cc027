// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource runs', () => {
  test('list', async () => {
    const responsePromise = client.beta.evaluations.runs.list('182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e');
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
      client.beta.evaluations.runs.list(
        '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
        { betas: ['evaluations-2026-05'] },
        { path: '/_sdkpress_unknown_path' },
      ),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });
});
