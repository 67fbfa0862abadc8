import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { JobQueue } from '../src/jobs/job-queue';
import { createTestDatabase, InterruptibleProxy, type TestDatabase } from '../src/testing';

const NAME = 'sweep';
const OPTIONS = { expireSeconds: 60, maintenanceSeconds: 60, retrySeconds: 0 };

describe('The queue of jobs', () => {
  let database: TestDatabase;
  let proxy: InterruptibleProxy;
  let queue: JobQueue;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    proxy = new InterruptibleProxy(new URL(database.url));
    await proxy.open();
    queue = new JobQueue({ databaseUrl: proxy.url, ...OPTIONS });
    await queue.open([NAME]);
  });

  afterEach(async () => {
    await queue.close();
    await proxy.close();
    await database.drop();
  });

  const execute = async (sql: string): Promise<readonly unknown[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<object>(sql);
    await client.end();
    return rows;
  };

  it('gives nothing while none waits, or one is going on', async () => {
    expect(await queue.take(NAME)).toBeNull();
    await queue.askFor(NAME, 1);
    expect(await queue.take(NAME)).toEqual(expect.any(String));
    await execute("UPDATE jobs.job SET singleton_on = singleton_on - interval '1 day'");
    await queue.askFor(NAME, 1);
    expect(await queue.take(NAME)).toBeNull();
  });

  it('says so when the database is away, and when it refuses', async () => {
    await queue.askFor(NAME, 3600);
    await proxy.close();
    await expect(queue.take(NAME)).rejects.toThrow();
    await proxy.open();
    await execute('ALTER TABLE jobs.job RENAME COLUMN started_on TO begun_on');
    await expect(queue.take(NAME)).rejects.toMatchObject({ code: '42703' });
  });

  it('takes over what was set anew since it was made', async () => {
    const other = new JobQueue({ databaseUrl: database.url, ...OPTIONS, expireSeconds: 90, retrySeconds: 7 });
    await other.open([NAME]);
    await other.close();
    expect(
      await execute('SELECT policy, expire_seconds, retry_delay, retry_backoff FROM jobs.queue'),
    ).toEqual(
      expect.arrayContaining([
        { policy: 'singleton', expire_seconds: 90, retry_delay: 7, retry_backoff: true },
      ]),
    );
  });
});
