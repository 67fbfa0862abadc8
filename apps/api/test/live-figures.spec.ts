import { setTimeout as sleep } from 'node:timers/promises';
import { expectProblem } from './support/expect-problem';
import { ADMIN, DINER } from './support/people';
import { startApi, type RunningApi } from './support/running-api';
import type { ApiProcess } from './support/api-process';

interface Live {
  readonly instance: string;
  readonly started_at: string;
  readonly interval_seconds: number;
  readonly samples: readonly { readonly at: string; readonly requests: number; readonly errors: number }[];
  readonly jobs: readonly unknown[];
}

const LIVE = '/api/metrics/live';

describe('Live figures', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const live = async (process: ApiProcess = api): Promise<Live> => {
    const { status, json } = await process.call<Live>('GET', LIVE, ADMIN);
    expect(status).toBe(200);
    return json;
  };

  it('are for administrators', async () => {
    expectProblem(await api.call('GET', LIVE), 401, 'Missing authorization header');
    expectProblem(await api.call('GET', LIVE, DINER), 403, 'Admin access required');
  });

  it('are read like any other page of the API: as often as anybody reads, and without odd parameters', async () => {
    const { headers } = await api.call('GET', LIVE, ADMIN);
    expect(headers['ratelimit-policy']).toMatch(/^"reads"/);
    expectProblem(await api.call('GET', `${LIVE}?x=1`, ADMIN), 400);
  });

  it('have every answer in one of the intervals, once it is over', async () => {
    const answered = async (): Promise<number> =>
      (await live()).samples.reduce((sum, { requests }) => sum + requests, 0);
    for (let i = 0; i < 20; i++) await api.call('GET', '/health');
    while ((await answered()) < 20) await sleep(200);
    const { interval_seconds: seconds, samples } = await live();
    const starts = samples.map(({ at }) => Date.parse(at) / 1000 / seconds);
    expect(starts).toEqual(starts.map((_, i) => (starts[0] ?? NaN) + i));
    expect(starts.every(Number.isInteger)).toBe(true);
  });

  it('say which process they are of', async () => {
    const [one, again, other] = [await live(), await live(), await live(await api.beside())];
    expect(again.instance).toBe(one.instance);
    expect(again.started_at).toBe(one.started_at);
    expect(other.instance).not.toBe(one.instance);
    expect(Date.parse(one.started_at)).toBeLessThan(Date.now());
  });
});
