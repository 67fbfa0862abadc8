import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { book, BOOKINGS, dateAhead } from './support/bookings';
import type { Answer, CallOptions, Json } from './support/http-call';
import { ADMIN, CHEF, DINER, PASSWORD, register, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

interface Content {
  readonly schema: Json;
  readonly example?: unknown;
  readonly examples?: unknown;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: unknown;
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

const PROBLEM_TYPE = 'application/problem+json';

describe('The OpenAPI document', () => {
  let api: RunningApi;
  let document: ApiDocument;
  /** By `GET /api/coocook/chefs/{id}`. */
  let operations: ReadonlyMap<string, Operation>;

  beforeAll(async () => {
    api = await startApi();
    ({ json: document } = await api.call<ApiDocument>('GET', '/api/docs/openapi.json'));
    operations = new Map(
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, one]) => [`${method.toUpperCase()} ${path}`, one] as const),
      ),
    );
  });

  afterAll(() => api.close());

  /** Names of the operations for which `isRight` is false. */
  const wrong = (isRight: (operation: Operation) => boolean): readonly string[] =>
    [...operations].filter(([, operation]) => !isRight(operation)).map(([name]) => name);

  /** Every content of requests and answers, named. */
  const contents = (): readonly (readonly [name: string, content: Content])[] =>
    [...operations].flatMap(([name, { requestBody, responses }]) =>
      [['request', requestBody] as const, ...Object.entries(responses)].flatMap(([part, holder]) =>
        Object.entries(holder?.content ?? {}).map(([type, one]) => [`${name} ${part} ${type}`, one] as const),
      ),
    );

  it('is OpenAPI 3.1, without the nullable of 3.0', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(operations.size).toBeGreaterThan(15);
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('sums up every operation, under a name of its own', () => {
    expect(wrong(({ summary }) => /\S/.test(summary ?? ''))).toEqual([]);
    const ids = [...operations.values()].map(({ operationId }) => operationId);
    expect(wrong(({ operationId }) => /^[a-z]+([A-Z][a-z]+)*$/.test(operationId ?? ''))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells how an operation may fail, as a problem', () => {
    const errorsOf = ({ responses }: Operation) =>
      Object.entries(responses).filter(([status]) => status >= '400');
    const fails = (operation: Operation, ...statuses: string[]): boolean =>
      statuses.every((status) => errorsOf(operation).some(([one]) => one === status));
    expect(wrong((operation) => errorsOf(operation).length > 0)).toEqual([]);
    expect(wrong((operation) => !operation.requestBody || fails(operation, '400', '413', '415'))).toEqual([]);
    expect(wrong((operation) => !operation.security || fails(operation, '401'))).toEqual([]);
    const isProblem = ([, { content = {} }]: ReturnType<typeof errorsOf>[number]): boolean =>
      Object.keys(content).join() === PROBLEM_TYPE;
    expect(wrong((operation) => errorsOf(operation).every(isProblem))).toEqual([]);
  });

  it('shows an example of everything that is sent and answered', () => {
    const isShown = (schema: Json): boolean => {
      if ('example' in schema || 'examples' in schema) return true;
      const { $ref, properties, items, allOf } = schema as {
        readonly $ref?: string;
        readonly properties?: Record<string, Json>;
        readonly items?: Json;
        readonly allOf?: readonly Json[];
      };
      if ($ref) return isShown(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
      if (properties) return Object.values(properties).every(isShown);
      if (allOf) return allOf.every(isShown);
      return items !== undefined && isShown(items);
    };
    const unshown = contents().filter(
      ([, { example, examples, schema }]) => (example ?? examples) === undefined && !isShown(schema),
    );
    expect(unshown.map(([name]) => name)).toEqual([]);
    expect(contents().length).toBeGreaterThan(operations.size);
  });

  it('describes what the API really answers, to the last field', async () => {
    const validate = validatorFor(document);
    const covered = new Set<string>();
    const check = <Body>(method: string, path: string, answer: Answer<Body>): Answer<Body> => {
      // Of two that match, the one with fewer parameters is meant: `chefs/me` is no id.
      const matching = [...operations].filter(([one]) => matches(one, method, path));
      const [name, operation] = matching.find(([one]) => !one.includes('{')) ?? matching[0] ?? [];
      expect([path, name]).toEqual([path, expect.any(String)]);
      const content = operation?.responses[answer.status]?.content ?? {};
      const [type = ''] = String(answer.headers['content-type']).split(';');
      expect([name, answer.status, Object.keys(content)]).toEqual([name, answer.status, [type]]);
      if (type !== 'text/plain') {
        expect([name, answer.json, validate(content[type]?.schema ?? {}, answer.json)]).toEqual([
          name,
          answer.json,
          [],
        ]);
      }
      if (answer.status < 300) covered.add(name ?? '');
      return answer;
    };
    const call = async <Body = Json>(method: string, path: string, options: CallOptions = {}) =>
      check(method, path, await api.call<Body>(method, path, options));

    const newcomer = await register(api);
    const credentials = { email: 'reader@example.com', password: PASSWORD };
    const { json: session } = await call<Session>('POST', '/api/auth/register', {
      body: { ...credentials, name: 'Reader' },
    });
    await call('POST', '/api/auth/login', { body: credentials });
    await call('POST', '/api/auth/refresh', { body: { refresh_token: session.refresh_token } });
    await call('POST', '/api/auth/demo', {
      body: { account: 'diner' },
      headers: { 'X-Token-Delivery': 'cookie' },
    });
    const passwords = { current_password: PASSWORD, new_password: 'Galbi-jjim-7-six' };
    await call('PUT', '/api/auth/password', { token: session.access_token, body: passwords });
    await call('PUT', '/api/auth/password', { ...DINER, body: passwords });
    await call('GET', '/api/auth/demo');
    await call('GET', '/api/auth/me', DINER);
    await call('GET', '/api/auth/me', CHEF);
    const { json: open } = await call<{ sessions: { id: string }[] }>('GET', '/api/auth/sessions', newcomer);
    await call('DELETE', `/api/auth/sessions/${open.sessions[0]?.id}`, newcomer);
    await call('DELETE', `/api/auth/sessions/${open.sessions[0]?.id}`, DINER);
    await call('DELETE', '/api/auth/sessions', DINER);
    await call('POST', '/api/auth/logout', DINER);
    await call('GET', '/api/platform/admin/audit', ADMIN);
    const users = '/api/platform/admin/users';
    await call('GET', users, ADMIN);
    await call('GET', `${users}/2`, ADMIN);
    await call('GET', `${users}/2`, DINER);
    await call('GET', `${users}/${newcomer.id}/sessions`, ADMIN);
    await call('DELETE', `${users}/${newcomer.id}/sessions`, ADMIN);
    await call('POST', `${users}/${newcomer.id}/lock`, ADMIN);
    await call('POST', `${users}/7/lock`, ADMIN);
    await call('POST', `${users}/${newcomer.id}/unlock`, ADMIN);
    await call('GET', '/api/platform/products');
    const trial = { body: { product: 'coocook', plan: 'trial' }, token: session.access_token };
    await call('POST', '/api/platform/subscriptions', trial);
    await call('POST', '/api/platform/subscriptions', trial);
    const { json: mine } = await call<{ subscriptions: readonly { id: number }[] }>(
      'GET',
      '/api/platform/subscriptions',
      trial,
    );
    await call('GET', '/api/platform/dashboard', trial);
    await call('DELETE', `/api/platform/subscriptions/${mine.subscriptions[0]?.id}`, { token: trial.token });
    const grants = `/api/platform/admin/users/${newcomer.id}/subscriptions`;
    const granted = await call('POST', grants, { ...ADMIN, body: { product: 'review', plan: 'annual' } });
    await call('POST', grants, { ...ADMIN, body: { product: 'review', plan: 'annual' } });
    await call('DELETE', `/api/platform/admin/subscriptions/${String(granted.json.id)}`, ADMIN);
    await call('GET', '/api/platform/admin/revenue', ADMIN);
    await call('GET', '/api/coocook/chefs?q=a&per_page=2');
    await call('GET', '/api/coocook/chefs?page=0');
    await call('GET', '/api/coocook/chefs/1');
    await call('GET', '/api/coocook/chefs/99');
    await call('GET', '/api/coocook/cuisines');
    const cook = await register(api);
    const { token } = cook;
    const profile = {
      name: 'Ana',
      cuisine: 'Thai',
      bio: 'Curries',
      location: 'Busan',
      time_zone: 'Asia/Seoul',
    };
    const chefs = '/api/coocook/chefs';
    await call('GET', `${chefs}/me`, cook);
    await call('POST', chefs, { token, body: { ...profile, hourly_rate: 90, currency: 'KRW' } });
    await call('POST', chefs, { token, body: { ...profile, hourly_rate: 90, currency: 'KRW' } });
    await call('PATCH', `${chefs}/me`, { token, body: { bio: 'Soups' } });
    await call('GET', `${chefs}/me`, cook);
    const { json: schedule } = await call('GET', `${chefs}/me/schedule`, cook);
    await call('PUT', `${chefs}/me/schedule`, { token, body: schedule });
    await call('PUT', `${chefs}/me/schedule`, { token, body: { ...schedule, weekly: 5 } });
    await call('POST', `${chefs}/me/schedule/preview`, { token, body: schedule });
    const dates = `${chefs}/me/schedule/dates`;
    await call('PUT', `${dates}/${dateAhead(40)}`, {
      token,
      body: { ranges: [{ start: '09:00', end: '24:00' }] },
    });
    await call('POST', `${dates}/${dateAhead(40)}/preview`, { token, body: { ranges: null } });
    await call('POST', `${dates}/${dateAhead(41)}/preview`, { token, body: { ranges: null } });
    await call('GET', dates, cook);
    await call('DELETE', `${dates}/${dateAhead(40)}`, cook);
    await call('DELETE', `${dates}/${dateAhead(40)}`, cook);
    const span = `from=${dateAhead(-1)}&to=${dateAhead(41)}&duration_hours=2`;
    await call('GET', `${chefs}/1/availability?${span}`);
    await call('GET', `${chefs}/99/availability?${span}`);
    for (const time of ['12:00', '03:00']) {
      await call('GET', `${chefs}/1/availability/why?date=${dateAhead(40)}&time=${time}&duration_hours=2`);
    }
    const booked = await book(api, { booking_date: dateAhead(40), special_requests: 'No nuts' });
    check('POST', BOOKINGS, booked);
    check('POST', BOOKINGS, await book(api, { booking_date: dateAhead(40) }));
    check('POST', BOOKINGS, await book(api, {}, CHEF));
    await call('GET', BOOKINGS, DINER);
    await call('GET', BOOKINGS);
    await call('GET', `${BOOKINGS}?as=chef`, CHEF);
    await call('GET', `${BOOKINGS}/${booked.json.id}`, CHEF);
    await call('PUT', `${BOOKINGS}/${booked.json.id}`, { ...CHEF, body: { status: 'confirmed' } });
    await call('PUT', `${BOOKINGS}/${booked.json.id}`, { ...CHEF, body: { status: 'pending' } });
    const told = { error_type: 'TypeError', message: 'No slots', context: { page: '/', count: 1 } };
    const { json: logged } = await call('POST', '/api/errors/log', { ...DINER, body: told });
    await call('POST', '/api/errors/log', { body: told });
    await call('POST', '/api/errors/log', { body: told, headers: { 'X-Ingest-Key': 'wrong' } });
    const pattern = `/api/errors/patterns/${String(logged.pattern_id)}`;
    for (const path of ['recent', 'summary', 'patterns']) await call('GET', `/api/errors/${path}`, ADMIN);
    await call('GET', pattern, ADMIN);
    await call('GET', '/api/errors/patterns/999', ADMIN);
    await call('PATCH', pattern, { ...ADMIN, body: { status: 'ignored' } });
    const changes = `${BOOKINGS}/${booked.json.id}`;
    const elsewhere = { ...DINER, body: { booking_date: dateAhead(41), start_time: '19:00' } };
    await call('POST', `${changes}/reschedule`, elsewhere);
    await call('POST', `${changes}/reschedule`, elsewhere);
    await call('GET', `${changes}/availability?${span}`, DINER);
    await call('GET', `${changes}/availability?${span}`, CHEF);
    await call('GET', `${changes}/cancellation-quote`, DINER);
    const reason = { ...DINER, body: { reason: 'Ill' }, headers: { 'Idempotency-Key': 'one' } };
    await call('POST', `${changes}/cancel`, reason);
    await call('POST', `${changes}/cancel`, { ...reason, body: { reason: 'Well' } });
    await call('POST', `${changes}/cancel`, DINER);
    await call('GET', `${changes}/events`, CHEF);
    for (const path of ['/health', '/ready', '/ready?verbose', '/metrics']) await call('GET', path);
    for (const path of ['prometheus', 'health', 'summary']) await call('GET', `/api/metrics/${path}`);
    await call('GET', '/api/metrics/live', ADMIN);
    await call('GET', '/api/metrics/live', DINER);
    await call('GET', '/metrics?twice=1&twice=2');
    await call('POST', '/health/restart', ADMIN);

    // The restart is not allowed here; everything else has answered well at least once.
    expect([...operations.keys()].filter((name) => !covered.has(name))).toEqual(['POST /health/restart']);
  });
});

/** Whether `POST /api/things/{id}` is the operation for a method and a path. */
function matches(operation: string, method: string, path: string): boolean {
  const pattern = operation.replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(`${method} ${path.split('?', 1)[0]}`);
}

/** Gives what is wrong with a value. Fields that a schema does not name count as wrong, but for those of problems. */
function validatorFor({ components }: ApiDocument): (schema: Json, value: unknown) => readonly unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  ajv.addFormat('password', true);
  ajv.addVocabulary(['example', 'components']);
  const schemas = Object.entries(components.schemas).map(([name, schema]) => {
    const isOpen = schema.type !== 'object' || name === 'Problem';
    return [name, isOpen ? schema : { ...schema, additionalProperties: false }] as const;
  });
  ajv.addSchema({ $id: 'document', components: { schemas: Object.fromEntries(schemas) } });
  return (schema, value) => {
    const validate = ajv.compile(withAbsoluteReferences(schema));
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

function withAbsoluteReferences(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as Json;
}
