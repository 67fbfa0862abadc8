import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectProblem } from './support/expect-problem';
import { startApi, type RunningApi } from './support/running-api';

const PAGE = '<!doctype html><title>CooCook</title>';

describe('Addresses', () => {
  let api: RunningApi;
  let webRoot: string;

  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'coocook-web-'));
    await mkdir(join(webRoot, 'assets'));
    await writeFile(join(webRoot, 'index.html'), PAGE);
    await writeFile(join(webRoot, 'assets', 'index-3f2a.js'), 'export {};');
    await writeFile(join(webRoot, 'favicon.svg'), '<svg/>');
    api = await startApi({ webRoot });
  });

  afterAll(async () => {
    await api.close();
    await rm(webRoot, { recursive: true });
  });

  const get = (path: string) => api.call('GET', path);

  it.each([
    '/',
    '/explore',
    '/explore?cuisine=Korean&q=%25',
    '/chefs/1',
    '/chefs/1/book',
    '/my-bookings',
    '/login',
    '/nowhere/at/all',
    '/apiary',
    '/healthy',
    '/web/coocook/index.html',
    '/web/coocook/explore.html',
    '/web/coocook/chef-detail.html?id=1',
    '/web/coocook/booking.html?chef_id=1',
    '/web/coocook/my-bookings.html',
  ])('%s is a page', async (path) => {
    const { status, headers, text } = await get(path);
    expect([status, text]).toEqual([200, PAGE]);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('of a file with a hash in its name may be kept for good, any other is asked for again', async () => {
    const hashed = await get('/assets/index-3f2a.js');
    expect([hashed.status, hashed.text]).toEqual([200, 'export {};']);
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('of a new build are there without a restart', async () => {
    await writeFile(join(webRoot, 'assets', 'index-9c1b.js'), 'export default 2;');
    expect((await get('/assets/index-9c1b.js')).text).toBe('export default 2;');
    await rm(join(webRoot, 'assets', 'index-9c1b.js'));
    expectProblem(await get('/assets/index-9c1b.js'), 404);
  });

  it.each([
    '/assets/index-gone.js',
    '/assets/',
    '/missing.png',
    '/web/coocook/app.js',
    '/web/coocook/style.css?v=1',
    '/.env',
    '/.vite/manifest.json',
    '/index.html/app.js',
    '/package.json',
  ])('%s is a file that is missing', async (path) => {
    expectProblem(await get(path), 404);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '/nul%00.png',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('dependencies');
  });

  it.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/nope'],
    ['GET', '/API/nope'],
    ['GET', '/api/nope.html'],
    ['GET', '/api/coocook/chefs/'],
    ['GET', '/api/coocook/chefs/1/nope'],
    ['GET', '/api/docs/nope'],
    ['GET', '/health/nope'],
    ['DELETE', '/api/coocook/chefs'],
    ['PATCH', '/api/coocook/bookings/1'],
    ['POST', '/health'],
    ['POST', '/explore'],
    ['PROPFIND', '/api/coocook/chefs'],
  ])('%s %s is nothing, and never a page', async (method, path) => {
    const answer = await api.call(method, path);
    expect(expectProblem(answer, 404, 'There is nothing at this address').code).toBe('REQUEST_NOT_FOUND');
  });

  it.each(['/%ZZ', '/api/%ZZ', '/api/coocook/chefs/%ZZ', '/api/coocook/chefs/%E0%A4%A'])(
    '%s cannot be read',
    async (path) => {
      expect(expectProblem(await get(path), 400).code).toBe('REQUEST_MALFORMED');
    },
  );

  it('answers HEAD as GET, without the body', async () => {
    const { status, headers, text } = await api.call('HEAD', '/api/coocook/chefs');
    expect([status, text]).toEqual([200, '']);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });
});
