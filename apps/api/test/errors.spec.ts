import { ErrorReports } from '@coocook/kernel';
import type { QueuedErrorReports } from '@coocook/monitoring';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { CallOptions, Json } from './support/http-call';
import { ADMIN, CHEF, DINER, registerAdmin } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const LOG = '/api/errors/log';
const RECENT = '/api/errors/recent';
const PATTERNS = '/api/errors/patterns';
const KEY = 'a-key-for-these-specs';
const WITH_KEY = { headers: { 'X-Ingest-Key': KEY } };

describe('Errors over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ settings: { INGEST_KEY: KEY, ERROR_REPORTS_PER_MINUTE: '1000000' } });
  });

  afterAll(() => api.close());

  const tell = (changes: Json = {}) =>
    api.call('POST', LOG, {
      ...DINER,
      body: { error_type: 'TypeError', message: "can't find user 5", ...changes },
    });
  const errorsOf = async (query: string): Promise<readonly Json[]> =>
    (await api.call<{ readonly errors: readonly Json[] }>('GET', `${RECENT}?${query}`, ADMIN)).json.errors;

  describe('are read', () => {
    it.each([
      `GET ${RECENT}`,
      `GET ${PATTERNS}`,
      `GET ${PATTERNS}/1`,
      'GET /api/errors/summary',
      `PATCH ${PATTERNS}/1`,
    ])('by administrators alone: %s', async (route) => {
      const [method = '', path = ''] = route.split(' ');
      expectProblem(await api.call(method, path), 401);
      expectProblem(await api.call(method, path, WITH_KEY), 401);
      for (const person of [DINER, CHEF])
        expectProblem(await api.call(method, path, person), 403, 'Admin access required');
    });

    it.each([
      [RECENT, 'limit', '0'],
      [RECENT, 'limit', '101'],
      [RECENT, 'offset', '-1'],
      [RECENT, 'severity', 'fatal'],
      [RECENT, 'pattern_id', '0'],
      [RECENT, 'pattern_id', '2147483648'],
      [RECENT, 'q', ''],
      [RECENT, 'page', '1'],
      [PATTERNS, 'status', 'closed'],
      [PATTERNS, 'sort', 'count'],
      [PATTERNS, 'error_type', 'x'.repeat(201)],
      ['/api/errors/summary', 'x', '1'],
    ])('%s with a bad %s=%s: refused', async (path, field, value) => {
      expect(expectFieldProblem(await api.call('GET', `${path}?${field}=${value}`, ADMIN))).toEqual([field]);
    });

    it('with what the list is part of', async () => {
      for (const message of ['Part 1', 'Part 2', 'Part 3']) await tell({ error_type: 'Parted', message });
      const { json } = await api.call('GET', `${RECENT}?error_type=Parted&limit=2&offset=1`, ADMIN);
      expect(json).toMatchObject({ total: 3, count: 2, offset: 1, limit: 2 });
      expect(json.errors).toMatchObject([{ message: 'Part 2' }, { message: 'Part 1' }]);
      const patterns = await api.call('GET', `${PATTERNS}?error_type=Parted`, ADMIN);
      expect(patterns.json).toMatchObject({ total: 1, count: 1, offset: 0, limit: 20 });
      expect(patterns.json.patterns).toMatchObject([{ pattern: 'Part {number}', count: 3, status: 'open' }]);
    });
  });

  describe('are one pattern each', () => {
    const change = (id: unknown, status: unknown, who: CallOptions = ADMIN) =>
      api.call('PATCH', `${PATTERNS}/${String(id)}`, { ...who, body: { status } });

    it('that an administrator resolves, and that opens again when it comes back', async () => {
      const admin = await registerAdmin(api);
      const { pattern_id: id } = (await tell({ error_type: 'Resolved' })).json;
      expect((await change(id, 'resolved', admin)).json).toMatchObject({ id, status: 'resolved', count: 1 });
      expect((await change(id, 'resolved', admin)).status).toBe(200);
      await tell({ error_type: 'Resolved', message: "can't find user 77" });
      const { json } = await api.call('GET', `${PATTERNS}/${String(id)}`, admin);
      expect(json).toMatchObject({ id, status: 'open', count: 2, times_reopened: 1 });
      expect(json.trend).toHaveLength(168);
      const audit = await api.call<{ events: Json[] }>(
        'GET',
        `/api/platform/admin/audit?action=monitoring.error_pattern_change&user_id=${admin.id}`,
        admin,
      );
      expect(audit.json.events).toMatchObject([
        { actor_id: admin.id, user_id: null, details: { pattern_id: id, from: 'open', to: 'resolved' } },
      ]);
    });

    it('that two administrators may resolve at the same time: recorded once', async () => {
      const { pattern_id: id } = (await tell({ error_type: 'Twice' })).json;
      const answers = await Promise.all([change(id, 'ignored'), change(id, 'ignored')]);
      expect(answers.map(({ json }) => json.status)).toEqual(['ignored', 'ignored']);
      const { json } = await api.call<{ events: { details: Json }[] }>(
        'GET',
        '/api/platform/admin/audit?action=monitoring.error_pattern_change&per_page=100',
        ADMIN,
      );
      expect(json.events.filter(({ details }) => details.pattern_id === id)).toHaveLength(1);
    });

    it('and are refused what they are not', async () => {
      expectProblem(await change(999_999, 'open'), 404, 'Error pattern not found');
      expectProblem(await api.call('GET', `${PATTERNS}/999999`, ADMIN), 404, 'Error pattern not found');
      for (const id of ['0', 'x', '1.5', '2147483648']) expectProblem(await change(id, 'open'), 400);
      for (const status of ['closed', null, 5, ['open']]) expectProblem(await change(1, status), 400);
      expectProblem(
        await api.call('PATCH', `${PATTERNS}/1`, { ...ADMIN, body: { status: 'open', count: 1 } }),
        400,
      );
    });
  });

  describe('of our own', () => {
    it('are kept once, with the request they happened in, and refusals are none', async () => {
      const reports = api.app.get<QueuedErrorReports>(ErrorReports);
      const known = await errorsOf('limit=100');
      expectProblem(await api.call('GET', '/api/coocook/chefs/99'), 404);
      expectProblem(await api.call('GET', '/api/coocook/chefs?page=0'), 400);
      await api.dataSource.query('ALTER TABLE chefs.chefs RENAME TO gone');
      const headers = { 'X-Request-Id': 'the-broken-one' };
      expectProblem(await api.call('GET', '/api/coocook/chefs/1?', { headers }), 500);
      await api.dataSource.query('ALTER TABLE chefs.gone RENAME TO chefs');
      while (reports.pending > 0) await reports.flush();
      const [error, ...others] = await errorsOf('limit=100');
      expect(others).toEqual(known);
      expect(error).toMatchObject({
        error_type: 'QueryFailedError',
        message: 'relation "chefs.chefs" does not exist',
        severity: 'high',
        source: 'api',
        project_id: null,
        request_id: 'the-broken-one',
        context: { method: 'GET', route: '/api/coocook/chefs/:id', status: 500 },
        stack_trace: expect.stringMatching(/^QueryFailedError: .*\n {4}at (?!.*SELECT)/) as string,
      });
      const { text } = await api.call('GET', '/metrics');
      expect(text).toContain('error_reports_total{severity="high",source="api"} 1\n');
      expect(text).toContain('error_reports_total{severity="critical",source="process"} 0\n');
      expect(text).toContain('error_reports_dropped_total 0\n');
    });
  });
});
