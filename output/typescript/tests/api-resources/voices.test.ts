// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern, { toFile } from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource voices', () => {
  test('create: only required params', async () => {
    const responsePromise = client.voices.create({
      name: 'name',
      sample: await toFile(Buffer.from('Example data'), 'README.md'),
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
    const response = await client.voices.create({
      name: 'name',
      sample: await toFile(Buffer.from('Example data'), 'README.md'),
      denoise: true,
      extra_samples: [await toFile(Buffer.from('Example data'), 'README.md')],
      languages: ['de'],
      speaker: { full_name: 'full_name', consented_on: '2019-12-27' },
    });
  });

  test('list', async () => {
    const responsePromise = client.voices.list();
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
      client.voices.list(
        {
          languages: ['de'],
          limit: 1,
          offset: 0,
        },
        { path: '/_sdkpress_unknown_path' },
      ),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });

  test('preview: required and optional params', async () => {
    const response = await client.voices.preview('voc_ember', { text: 'text', speed: 0.5 });
  });
});
