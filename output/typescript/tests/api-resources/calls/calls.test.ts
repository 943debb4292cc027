// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import Parlantern from '@parlantern/sdk';

const client = new Parlantern({
  apiKey: 'My API Key',
  adminKey: 'My Admin Key',
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
});

describe('resource calls', () => {
  test('create: only required params', async () => {
    const responsePromise = client.calls.create({
      agent_id: 'agt_8mQ2',
      from: '+15550100',
      to: '+15550199',
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
    const response = await client.calls.create({
      agent_id: 'agt_8mQ2',
      from: '+15550100',
      to: '+15550199',
      metadata: { foo: 'string' },
      not_before: '2019-12-27T18:11:19.117Z',
      on_voicemail: 'hang_up',
      variables: { foo: 'bar' },
      'Parlantern-Trace': 'Parlantern-Trace',
    });
  });

  test('retrieve', async () => {
    const responsePromise = client.calls.retrieve('call_7Hn4');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('list', async () => {
    const responsePromise = client.calls.list();
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
      client.calls.list(
        {
          after_id: 'after_id',
          agent_id: 'agent_id',
          limit: 1,
          metadata: { foo: 'string' },
          only_live: true,
          sortOrder: 'asc',
          started_after: '2019-12-27T18:11:19.117Z',
          started_on: '2019-12-27',
          status: ['queued'],
        },
        { path: '/_sdkpress_unknown_path' },
      ),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });

  // The mock server cannot keep a stream open.
  test.skip('follow', async () => {
    const responsePromise = client.calls.follow('call_7Hn4');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('getStatus', async () => {
    const responsePromise = client.calls.getStatus('call_7Hn4');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('hangUp', async () => {
    const responsePromise = client.calls.hangUp('call_7Hn4');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('transcript', async () => {
    const responsePromise = client.calls.transcript('call_7Hn4');
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('transcript: request options and params are passed correctly', async () => {
    // no server knows this path, so an error shows that the options arrive
    await expect(
      client.calls.transcript('call_7Hn4', { speakers: true }, { path: '/_sdkpress_unknown_path' }),
    ).rejects.toThrow(Parlantern.NotFoundError);
  });

  test('transfer: only required params', async () => {
    const responsePromise = client.calls.transfer('call_7Hn4', { phone_number: 'phone_number' });
    const rawResponse = await responsePromise.asResponse();
    expect(rawResponse).toBeInstanceOf(Response);
    const response = await responsePromise;
    expect(response).not.toBeInstanceOf(Response);
    const dataAndResponse = await responsePromise.withResponse();
    expect(dataAndResponse.data).toBe(response);
    expect(dataAndResponse.response).toBe(rawResponse);
  });

  test('transfer: required and optional params', async () => {
    const response = await client.calls.transfer('call_7Hn4', {
      phone_number: 'phone_number',
      ring_seconds: 5,
      whisper: 'whisper',
    });
  });
});
