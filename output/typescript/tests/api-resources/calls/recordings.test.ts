// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern, { toFile } from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource recordings', () => {
  test('download: required and optional params', async () => {
    const response = await client.calls.recordings.download('rec_51', { call_id: 'call_7Hn4' });
  });

  test('replace: only required params', async () => {
    const responsePromise = client.calls.recordings.replace(
      'rec_51',
      await toFile(Buffer.from('Example data'), 'README.md'),
      { call_id: 'call_7Hn4' },
    );
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('replace: required and optional params', async () => {
    const response = await client.calls.recordings.replace(
      'rec_51',
      await toFile(Buffer.from('Example data'), 'README.md'),
      { call_id: 'call_7Hn4' },
    );
  });
});
