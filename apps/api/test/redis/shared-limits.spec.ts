import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimits } from '@coocook/kernel';
import type { ApiProcess } from '../support/api-process';
import { startApi, type RunningApi } from '../support/running-api';
import { RedisServer } from './support/redis-server';

const QUOTAS = { READS_PER_MINUTE: '4', ACCOUNT_SIGN_INS_PER_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.1' };

describe('Limits of two processes with one Redis', () => {
  let redis: RedisServer;
  let one: RunningApi;
  let other: ApiProcess;
  let strangers = 0;

  beforeAll(async () => {
    redis = await RedisServer.prepare();
    // Redis is away while the first one starts.
    const settings = { ...QUOTAS, REDIS_URL: redis.url };
    one = await startApi({ settings });
    await redis.start();
    other = await one.beside(settings);
    await bothSay('up');
  });

  afterAll(async () => {
    redis.answerAgain();
    await one.close();
    await redis.kill();
  });

  const stranger = (): string => `192.0.2.${++strangers}`;

  const read = async (api: ApiProcess, address: string): Promise<number> => {
    const { status } = await api.call('GET', '/api/coocook/chefs', {
      headers: { 'X-Forwarded-For': address },
    });
    return status;
  };

  /** How many of twelve reads are let in, by both in turn. */
  const letIn = async (address: string): Promise<number> => {
    let count = 0;
    for (let i = 0; i < 6; i++) {
      for (const api of [one, other]) if ((await read(api, address)) === 200) count += 1;
    }
    return count;
  };

  async function bothSay(state: 'up' | 'away'): Promise<void> {
    for (const api of [one, other]) {
      for (;;) {
        const { status, json } = await api.call('GET', '/ready?verbose');
        expect(status).toBe(200);
        expect(json).toMatchObject({ status: 'ready', checks: { database: 'up' } });
        if ((json.checks as { redis: string }).redis === state) break;
        await sleep(20);
      }
      const { text } = await api.call('GET', '/metrics');
      expect(text).toMatch(new RegExp(`^redis_up ${state === 'up' ? 1 : 0}$`, 'm'));
    }
  }

  it('are one count', async () => {
    expect(await letIn(stranger())).toBe(4);
  });

  it('tell Redis nobody’s address', async () => {
    const address = stranger();
    await read(one, address);
    const contents = await redis.contents();
    expect(contents).toContain('coocook:limits:reads:');
    expect(contents).not.toContain('192.0.2');
  });

  it('go on in each process while Redis is away, and together when it is back', async () => {
    await redis.kill();
    await bothSay('away');
    expect(await letIn(stranger())).toBe(8);
    await redis.start();
    await bothSay('up');
    expect(await letIn(stranger())).toBe(4);
  });

  it('keep nobody waiting for a Redis that does not answer', async () => {
    redis.hang();
    // With nothing told to wait: all of these would, for ever, for an answer.
    expect(await letIn(stranger())).toBe(8);
    await bothSay('away');
    redis.answerAgain();
    await bothSay('up');
    expect(await letIn(stranger())).toBe(4);
  });

  it('go on in each process while Redis refuses to write, over the same connections', async () => {
    const connections = await redis.connections();
    await redis.fill();
    await bothSay('away');
    expect(await letIn(stranger())).toBe(8);
    await bothSay('away');
    await redis.makeRoom();
    await bothSay('up');
    expect(await letIn(stranger())).toBe(4);
    // Those that asked it to be full, to make room, and for this number.
    expect(await redis.connections()).toBe(connections + 3);
  });

  it('of sign-ins hold without Redis too', async () => {
    const signIn = () => one.app.get(RateLimits).take('sign-in-account', 'kim@example.com');
    await redis.kill();
    await bothSay('away');
    expect(await signIn()).toMatchObject({ remaining: 1 });
    expect(await signIn()).toMatchObject({ remaining: 0 });
    await expect(signIn()).rejects.toMatchObject({ code: 'RATE_LIMITED', kind: 'limited' });
    await redis.start();
    await bothSay('up');
  });
});
