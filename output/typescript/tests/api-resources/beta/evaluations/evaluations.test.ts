// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource evaluations', () => {
  test('create: only required params', async () => {
    const responsePromise = client.beta.evaluations.create({
      name: 'name',
      pass_if: { op: 'all' },
      subject: { agent_id: 'agent_id' },
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
    const response = await client.beta.evaluations.create({
      name: 'name',
      pass_if: {
        op: 'all',
        conditions: [{ op: 'all' }],
        value: 'value',
      },
      subject: { agent_id: 'agent_id' },
      schema: { foo: 'bar' },
      betas: ['evaluations-2026-05'],
    });
  });
});
