// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource clientSecrets', () => {
  test('create: only required params', async () => {
    const responsePromise = client.realtime.clientSecrets.create({ session: { agent_id: 'agent_id' } });
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('create: required and optional params', async () => {
    const response = await client.realtime.clientSecrets.create({
      session: {
        agent_id: 'agent_id',
        audio_format: 'audio/pcm',
        overrides: {
          max_call_seconds: 30,
          stop_phrases: 'string',
          temperature: 0,
          turn_detection: { mode: 'silence', pause_ms: 0 },
        },
        sample_rate: 8000,
      },
      expires_after: { anchor: 'created_at', seconds: 10 },
    });
  });
});
