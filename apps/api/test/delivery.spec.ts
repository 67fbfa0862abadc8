import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { book, BOOKINGS, wish } from './support/bookings';
import { expectProblem } from './support/expect-problem';
import { CHEF, DINER, PASSWORD } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const CHEFS = '/api/coocook/chefs';
const SCRIPT = `export default '${'soup '.repeat(400)}';`;
const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

describe('How answers travel', () => {
  let api: RunningApi;
  let webRoot: string;

  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'coocook-web-'));
    await mkdir(join(webRoot, 'assets'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html>');
    await writeFile(join(webRoot, 'assets', 'built-1a.js'), SCRIPT);
    await writeFile(join(webRoot, 'assets', 'built-1a.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(webRoot, 'assets', 'bare-2b.js'), SCRIPT);
    api = await startApi({ webRoot });
  });

  afterAll(async () => {
    await api.close();
    await rm(webRoot, { recursive: true });
  });

  const get = (path: string, headers = {}, person = {}) => api.call('GET', path, { headers, ...person });
  const tagOf = async (path: string, person = {}) => String((await get(path, {}, person)).headers.etag);

  describe('an answer with a tag', () => {
    it.each([
      [CHEFS, 'public', {}],
      [`${CHEFS}/1`, 'public', {}],
      ['/api/coocook/cuisines', 'public', {}],
      ['/api/platform/products', 'public', {}],
      [BOOKINGS, 'private', DINER],
      [`${BOOKINGS}?as=chef`, 'private', CHEF],
      [`${BOOKINGS}/1`, 'private', DINER],
    ])('is %s: while it stays the same, its tag gets a 304', async (path, whose, person) => {
      const { status, headers } = await get(path, {}, person);
      expect([status, headers['cache-control']]).toEqual([200, `${whose}, no-cache`]);
      expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
      for (const known of [headers.etag, `"another", ${headers.etag}`]) {
        const again = await get(path, { 'If-None-Match': known, ...BROWSER }, person);
        expect([again.status, again.text]).toEqual([304, '']);
        expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': `${whose}, no-cache` });
        expect(again.headers).not.toHaveProperty('content-encoding');
      }
      const head = await api.call('HEAD', path, {
        headers: { 'If-None-Match': headers.etag ?? '' },
        ...person,
      });
      expect([head.status, head.text]).toEqual([304, '']);
    });

    it('has another for another filter, and for another reader', async () => {
      const tags = [
        await tagOf(CHEFS),
        await tagOf(`${CHEFS}?cuisine=Korean`),
        await tagOf(`${CHEFS}?page=2`),
        await tagOf(`${BOOKINGS}/1`, DINER),
        await tagOf(`${BOOKINGS}/1`, CHEF),
      ];
      expect(new Set(tags).size).toBe(tags.length);
    });

    it('has a new one as soon as it says something new', async () => {
      const known = await tagOf(BOOKINGS, DINER);
      expect((await book(api)).status).toBe(201);
      const { status, headers, text } = await get(BOOKINGS, { 'If-None-Match': known }, DINER);
      expect(status).toBe(200);
      expect(headers.etag).not.toBe(known);
      expect(text).toContain('"bookings":[');
    });

    it('may be read by the allowed origin, the 304 too', async () => {
      const Origin = 'http://localhost:8000';
      const { headers, status } = await get(CHEFS, { Origin, 'If-None-Match': await tagOf(CHEFS) });
      expect(status).toBe(304);
      expect(headers).toMatchObject({
        'access-control-allow-origin': Origin,
        vary: 'accept-encoding, Origin',
      });
    });

    it('is still none without the right to it', async () => {
      const known = await tagOf(BOOKINGS, DINER);
      expectProblem(await get(BOOKINGS, { 'If-None-Match': known }), 401);
    });
  });

  it.each([
    ['/health', {}],
    ['/ready', {}],
    ['/metrics', {}],
    ['/api/metrics/summary', {}],
    ['/api/auth/me', DINER],
    ['/api/auth/me', {}],
    [`${CHEFS}/99`, {}],
    [`${CHEFS}?page=0`, {}],
    [BOOKINGS, {}],
    ['/api/nope', {}],
    ['/%ZZ', {}],
  ])('%s %j is kept by nobody', async (path, person) => {
    const { headers } = await get(path, {}, person);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('etag');
  });

  it('what was written is kept by nobody', async () => {
    const credentials = { email: 'kept@example.com', password: PASSWORD, name: 'Kept' };
    const session = await api.call('POST', '/api/auth/register', { body: credentials });
    const start_time = '12:00';
    const booked = await api.call('POST', BOOKINGS, { ...DINER, body: wish({ start_time }) });
    for (const { status, headers } of [session, booked]) {
      expect([status, headers['cache-control'], headers.etag]).toEqual([201, 'no-store', undefined]);
    }
  });

  describe('compression', () => {
    const plain = async () => (await get(CHEFS)).text;

    it('is what the client can read best', async () => {
      const brotli = await get(CHEFS, BROWSER);
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.bytes).toString()).toBe(await plain());
      const zipped = await get(CHEFS, { 'Accept-Encoding': 'gzip' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.bytes).toString()).toBe(await plain());
      expect(zipped.bytes.length).toBeLessThan((await plain()).length / 2);
    });

    it.each([{}, { 'Accept-Encoding': 'identity' }, { 'Accept-Encoding': 'br;q=0' }])(
      'is not forced on a client that says %j',
      async (headers) => {
        const answer = await get(CHEFS, headers);
        expect(answer.headers).not.toHaveProperty('content-encoding');
        expect(answer.json).toHaveProperty('chefs');
      },
    );

    it('is told to caches, used or not', async () => {
      for (const headers of [BROWSER, {}]) {
        for (const path of [CHEFS, '/health', '/', '/assets/built-1a.js']) {
          expect((await get(path, headers)).headers.vary).toBe('accept-encoding, Origin');
        }
      }
    });

    it('is not worth it below a kilobyte', async () => {
      expect((await get(`${CHEFS}/1`, BROWSER)).headers).not.toHaveProperty('content-encoding');
    });

    it('never touches what stands beside tokens', async () => {
      const { status, headers, bytes } = await api.call('POST', '/api/auth/register', {
        body: { email: `${'e'.repeat(60)}@example.com`, password: PASSWORD, name: '긴'.repeat(100) },
        headers: BROWSER,
      });
      expect([status, bytes.length > 1_000]).toEqual([201, true]);
      expect(headers).not.toHaveProperty('content-encoding');
    });

    it('of a file was made by the build, or is made on the way', async () => {
      const built = await get('/assets/built-1a.js', BROWSER);
      expect(built.headers).toMatchObject({
        'content-encoding': 'br',
        'content-type': 'application/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-length': String(brotliCompressSync(SCRIPT).length),
      });
      for (const path of ['/assets/built-1a.js', '/assets/bare-2b.js']) {
        const zipped = await get(path, { 'Accept-Encoding': 'gzip' });
        expect(zipped.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(zipped.bytes).toString()).toBe(SCRIPT);
      }
    });
  });
});
