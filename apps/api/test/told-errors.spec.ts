import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { CallOptions, Json } from './support/http-call';
import { ADMIN, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const LOG = '/api/errors/log';
const RECENT = '/api/errors/recent';
const KEY = 'a-key-for-these-specs';
const WITH_KEY = { headers: { 'X-Ingest-Key': KEY } };

interface ListJson {
  readonly errors: readonly Json[];
}

/** The body of an error that is fine, but for `changes`. */
function anError(changes: Json = {}): Json {
  return { error_type: 'TypeError', message: "can't find user 5", ...changes };
}

/** An object with so many objects in each other. */
function nested(levels: number): Json {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}

describe('Errors are told over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ settings: { INGEST_KEY: KEY, ERROR_REPORTS_PER_MINUTE: '1000000' } });
  });

  afterAll(() => api.close());

  const tell = (changes: Json = {}, options: CallOptions = DINER) =>
    api.call('POST', LOG, { ...options, body: anError(changes) });
  const errorsOf = async (query: string): Promise<readonly Json[]> =>
    (await api.call<ListJson>('GET', `${RECENT}?${query}`, ADMIN)).json.errors;

  it('by whoever is signed in, and kept without secrets and personal data', async () => {
    const body = {
      error_type: 'TypeError',
      message: 'No slots for kim@example.com',
      severity: 'high',
      project_id: 'web',
      stack_trace: 'TypeError: token=hunter2\n    at f (a.js:1:2)',
      context: { page: '/chefs/1', password: 'hunter2', list: [{ from: '203.0.113.7' }] },
    };
    const { status, json } = await api.call('POST', LOG, {
      ...DINER,
      body,
      headers: { 'X-Request-Id': 'told-1' },
    });
    expect([status, json]).toEqual([
      201,
      {
        logged: true,
        error_id: expect.any(Number) as number,
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        pattern_id: expect.any(Number) as number,
      },
    ]);
    expect(await errorsOf(`pattern_id=${String(json.pattern_id)}`)).toEqual([
      {
        ...body,
        id: json.error_id,
        pattern_id: json.pattern_id,
        source: 'client',
        request_id: 'told-1',
        occurred_at: json.timestamp,
        message: 'No slots for {email}',
        stack_trace: 'TypeError: token={secret}\n    at f (a.js:1:2)',
        context: { page: '/chefs/1', password: '{secret}', list: [{ from: '{address}' }] },
      },
    ]);
  });

  it('with the least that is needed', async () => {
    const { json } = await tell({ error_type: 'Least', severity: null, context: null });
    expect(await errorsOf('error_type=Least')).toMatchObject([
      { id: json.error_id, severity: 'medium', project_id: null, stack_trace: null, context: {} },
    ]);
  });

  it('by programs that carry the key, which decides alone', async () => {
    expect((await tell({}, WITH_KEY)).status).toBe(201);
    expect((await tell({}, { ...WITH_KEY, token: 'no token' })).status).toBe(201);
    const wrong = { headers: { 'X-Ingest-Key': `${KEY}x` } };
    expectProblem(await tell({}, wrong), 401, 'Invalid ingest key');
    expectProblem(await tell({}, { ...wrong, ...DINER }), 401, 'Invalid ingest key');
    expectProblem(await tell({}, { headers: { 'X-Ingest-Key': '' } }), 401, 'Invalid ingest key');
    expectProblem(await tell({}, { headers: { 'X-Ingest-Key': [KEY, KEY] } }), 401, 'Invalid ingest key');
    expectProblem(await tell({}, {}), 401, 'Missing authorization header');
    expectProblem(await tell({}, { token: 'no token' }), 401, 'Invalid or expired token');
  });

  it.each<[field: string, changes: Json]>([
    ['error_type', { error_type: '' }],
    ['error_type', { error_type: ' ' }],
    ['error_type', { error_type: 'x'.repeat(201) }],
    ['error_type', { error_type: 5 }],
    ['error_type', { error_type: 'a\0b' }],
    ['message', { message: undefined }],
    ['message', { message: 'x'.repeat(10_001) }],
    ['message', { message: ['x'] }],
    ['message', { message: '\ud800' }],
    ['severity', { severity: 'fatal' }],
    ['severity', { severity: ['high'] }],
    ['project_id', { project_id: 'kim@example.com' }],
    ['project_id', { project_id: 'x'.repeat(101) }],
    ['project_id', { project_id: '' }],
    ['stack_trace', { stack_trace: 'x'.repeat(50_001) }],
    ['stack_trace', { stack_trace: {} }],
    ['context', { context: 'text' }],
    ['context', { context: [] }],
    ['context', { context: 5 }],
    ['context', { context: nested(9) }],
    ['context', { context: { text: 'x'.repeat(20_000) } }],
    ['context', { context: { 'a\0b': 1 } }],
    ['context', { context: { list: ['\udc00'] } }],
    ['body', { context: nested(40) }],
    ['body', { context: { list: Array.from({ length: 501 }, () => 1) } }],
    ['who', { who: 'me' }],
    ['source', { source: 'api' }],
  ])('with a bad %s: refused, and nothing is changed', async (field, changes) => {
    const before = await api.contents();
    expect(expectFieldProblem(await tell(changes))).toEqual([field]);
    expect(await api.contents()).toEqual(before);
  });

  it('as a JSON object of at most 100 kB, and only that', async () => {
    const send = (body: unknown, headers = {}) => api.call('POST', LOG, { ...DINER, body, headers });
    expectFieldProblem(await send([anError()]));
    expectProblem(await send('{', { 'Content-Type': 'application/json' }), 400);
    expectProblem(await send('x', { 'Content-Type': 'text/plain' }), 415);
    expectProblem(await send(anError({ message: 'x'.repeat(100_000) })), 413);
    expectFieldProblem(await api.call('POST', `${LOG}?x=1`, { ...DINER, body: anError() }));
    // Who is asking comes before what they sent.
    expectProblem(await api.call('POST', LOG, { body: [] }), 401);
  });

  it('at the limits of what is allowed', async () => {
    const { status } = await tell({
      error_type: '자'.repeat(200),
      message: '😀'.repeat(10_000),
      project_id: 'x'.repeat(100),
      stack_trace: 'x'.repeat(30_000),
      context: { in: nested(7) },
    });
    expect(status).toBe(201);
    expect(
      (await tell({ stack_trace: 'x'.repeat(50_000), context: { text: 'x'.repeat(19_000) } })).status,
    ).toBe(201);
  });

  it('so often in a minute, by user and by address with the key', async () => {
    const other = await api.beside({ INGEST_KEY: KEY, ERROR_REPORTS_PER_MINUTE: '2' });
    const person = await register(api);
    const statuses = async (options: CallOptions): Promise<readonly number[]> => {
      const answers = [];
      for (let i = 0; i < 3; i++)
        answers.push(await other.call('POST', LOG, { ...options, body: anError() }));
      expect(answers[2]?.headers['ratelimit-policy']).toBe('"error-reports";q=2;w=60');
      return answers.map(({ status }) => status);
    };
    expect(await statuses(person)).toEqual([201, 201, 429]);
    expect(await statuses(WITH_KEY)).toEqual([201, 201, 429]);
    // Other writes have a limit of their own.
    const body = { product: 'coocook', plan: 'trial' };
    expect((await other.call('POST', '/api/platform/subscriptions', { ...person, body })).status).toBe(201);
    // Where no key is set, none is right.
    const keyless = await api.beside();
    expectProblem(
      await keyless.call('POST', LOG, { ...WITH_KEY, body: anError() }),
      401,
      'Invalid ingest key',
    );
  });

  it('and refused with 503 while they cannot be stored', async () => {
    const hurried = await api.beside({}, 1_000);
    const runner = api.dataSource.createQueryRunner();
    await tell();
    await runner.startTransaction();
    await runner.query('SELECT * FROM monitoring.error_hours, monitoring.error_patterns FOR UPDATE');
    const answer = await hurried.call('POST', LOG, { ...DINER, body: anError() });
    expect(expectProblem(answer, 503).code).toBe('MONITORING_ERROR_NOT_STORED');
    expect(answer.headers['retry-after']).toBe('1');
    await runner.rollbackTransaction();
    await runner.release();
    expect((await tell()).status).toBe(201);
  });
});
