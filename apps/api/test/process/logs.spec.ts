import type { Json } from '../support/http-call';
import { DINER, PASSWORD, type Session } from '../support/people';
import type { Product } from './support/product';
import { Sandbox } from './support/sandbox';

const ANSWERED = /^request (completed|errored)$/;

describe('the log', () => {
  const sandbox = new Sandbox();
  afterEach(() => sandbox.cleanUp());

  const logOf = (product: Product): Json[] =>
    product.lines
      .slice(product.lines.findIndex((line) => line.startsWith('CooCook is ready')) + 1)
      .map((line) => JSON.parse(line) as Json);

  it('is JSON with the id of the request in every line, and holds nothing secret', async () => {
    const product = await sandbox.start();
    const email = 'secret.person@example.com';
    const registered = await product.call<Session>('POST', '/api/auth/register', {
      body: { email, password: PASSWORD, name: 'Secret Person' },
    });
    const { access_token, refresh_token } = registered.json;
    const cookie = 'coocook_refresh=a-secret-of-the-cookie; other=another-secret';
    const requests: readonly (readonly [string, string, Parameters<Product['call']>[2]])[] = [
      ['POST', '/api/auth/login', { body: { email, password: PASSWORD } }],
      ['POST', '/api/auth/login', { body: { email, password: 'A-wrong-passw0rd' } }],
      ['POST', '/api/auth/refresh', { body: { refresh_token } }],
      ['POST', '/api/auth/refresh', { headers: { cookie, 'x-token-delivery': 'cookie' } }],
      ['GET', '/api/auth/me', { token: access_token, headers: { cookie } }],
      ['GET', '/api/auth/me', { token: `${access_token}tampered` }],
      ['GET', `/api/coocook/chefs?q=${access_token}&password=${PASSWORD}`, {}],
      [
        'POST',
        '/api/auth/register',
        { headers: { 'content-type': 'application/json' }, body: `{"password":"${PASSWORD}` },
      ],
      ['GET', '/api/nowhere', DINER],
    ];
    const ids: unknown[] = [registered.headers['x-request-id']];
    for (const [method, path, options] of requests) {
      ids.push((await product.call(method, path, options)).headers['x-request-id']);
    }
    process.kill(product.postgres, 'SIGKILL');
    const failed = await product.call('POST', '/api/auth/login', { body: { email, password: PASSWORD } });
    expect(failed.status).toBe(503);
    ids.push(failed.headers['x-request-id']);
    product.signalGroup('SIGINT');
    await product.ended();

    const log = logOf(product);
    const answered = log.filter(({ msg }) => ANSWERED.test(String(msg)));
    expect(answered.map((line) => (line.req as Json).id)).toEqual(ids);
    for (const line of log)
      expect(line).toMatchObject({ level: expect.any(Number) as number, time: expect.any(Number) as number });

    const text = product.lines.join('\n');
    for (const secret of [
      PASSWORD,
      'A-wrong-passw0rd',
      access_token,
      refresh_token,
      '-secret',
      'Bearer',
      DINER.token,
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/\$argon2|authorization|cookie/i);
  });
});
