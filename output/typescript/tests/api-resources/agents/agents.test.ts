// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource agents', () => {
  test('create: only required params', async () => {
    const responsePromise = client.agents.create({
      instructions: 'Answer the phone of a small restaurant.',
      name: 'Front desk',
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
    const response = await client.agents.create({
      instructions: 'Answer the phone of a small restaurant.',
      name: 'Front desk',
      extras: { foo: 'bar' },
      greeting: 'greeting',
      handoff: { phone_number: '+15550123', extension: 'extension' },
      language: 'de',
      max_call_seconds: 30,
      memory: { scope: 'caller', keep_days: 0 },
      metadata: { foo: 'string' },
      model: 'string',
      stop_phrases: 'string',
      temperature: 0,
      tool_choice: 'auto',
      tools: ['hang_up'],
      turn_detection: { mode: 'silence', pause_ms: 0 },
      variables: { foo: 'string' },
      voice: { voice_id: 'voc_ember', speed: 0 },
    });
  });

  test('retrieve', async () => {
    const responsePromise = client.agents.retrieve('agt_8mQ2');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('update', async () => {
    const responsePromise = client.agents.update('agt_8mQ2', {});
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('list', async () => {
    const responsePromise = client.agents.list();
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
      client.agents.list(
        {
          cursor: 'cursor',
          language: 'de',
          limit: 1,
        },
        { path: '/_sdkpress_unknown_path' },
      ),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });

  test('delete', async () => {
    const responsePromise = client.agents.delete('agt_8mQ2');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });
});
