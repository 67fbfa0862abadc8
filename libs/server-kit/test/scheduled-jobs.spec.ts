import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorReports, type ErrorReport } from '@coocook/kernel';
import { Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { JobsModule } from '../src/jobs/jobs.module';
import { ScheduledJobs, type JobFigures, type JobWork } from '../src/jobs/scheduled-jobs';
import { createTestDatabase, InterruptibleProxy, type TestDatabase } from '../src/testing';

const HOUR = 3600;
const TIMES = { pollMs: 20, expireSeconds: 60, maintenanceSeconds: 1, retrySeconds: 0 };

class NotedReports extends ErrorReports {
  readonly noted: ErrorReport[] = [];

  private isClosed = false;

  report(report: ErrorReport): void {
    if (!this.isClosed) this.noted.push(report);
  }

  close(): void {
    this.isClosed = true;
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

describe('Scheduled jobs', () => {
  let database: TestDatabase;
  let running: ScheduledJobs[] = [];
  let reports: NotedReports;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    reports = new NotedReports();
  });

  afterEach(async () => {
    for (const jobs of running) await jobs.beforeApplicationShutdown();
    running = [];
    await database.drop();
  });

  const start = async (everySeconds: number, work: JobWork, databaseUrl = database.url) => {
    const jobs = new ScheduledJobs({ databaseUrl, ...TIMES }, reports);
    jobs.every(everySeconds, 'sweep', work);
    running.push(jobs);
    await jobs.start();
    return jobs;
  };
  const figures = async (jobs: ScheduledJobs): Promise<JobFigures> => {
    const [one] = await jobs.figures();
    if (!one) throw new Error('Nothing was started');
    return one;
  };
  const query = async <Row extends object>(sql: string, values: readonly string[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, [...values]);
    await client.end();
    return rows;
  };
  /** How many runs are in a state. */
  const count = async (state: string): Promise<number> => {
    const [row] = await query<{ count: number }>(
      "SELECT count(*)::int AS count FROM jobs.job WHERE name = 'sweep' AND state = $1",
      [state],
    );
    return row?.count ?? 0;
  };
  /** What is kept of runs that failed. */
  const outputs = async (): Promise<unknown[]> => {
    const rows = await query<{ output: unknown }>('SELECT output FROM jobs.job WHERE output IS NOT NULL');
    return rows.map(({ output }) => output);
  };

  it('run once in a slot, by whichever of two processes comes first', async () => {
    let runs = 0;
    const work = async (): Promise<void> => void (runs += 1);
    const slot = (): number => Math.floor(Date.now() / 1000 / HOUR);
    const first = slot();
    const both = await Promise.all([start(HOUR, work), start(HOUR, work)]);
    await until(() => runs > 0);
    await until(async () => (await count('active')) === 0);
    // Time enough to do it again.
    await sleep(10 * TIMES.pollMs);
    await Promise.all(both.map((jobs) => jobs.beforeApplicationShutdown()));
    running = [];
    // An hour may have ended meanwhile, and the next may have had its turn.
    expect(runs).toBeLessThanOrEqual(slot() - first + 1);
    expect(runs).toBe(await count('completed'));
    const [one, other] = [await figures(both[0]), await figures(both[1])];
    expect([one.runs + other.runs, one.failures, other.failures]).toEqual([runs, 0, 0]);
  });

  it.each([0, -1, 1.5, NaN, 12 * HOUR + 1])('are not done every %s seconds', (seconds) => {
    const jobs = new ScheduledJobs({ databaseUrl: database.url, ...TIMES }, reports);
    expect(() => jobs.every(seconds, 'sweep', () => Promise.resolve())).toThrow(RangeError);
  });

  it('never run twice at the same time', async () => {
    let [now, most, runs] = [0, 0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, (now += 1));
      await sleep(1_200);
      now -= 1;
      runs += 1;
    };
    await Promise.all([start(1, work), start(1, work)]);
    await until(() => runs >= 2);
    expect(most).toBe(1);
  });

  it('that fail are tried again, counted and reported', async () => {
    let attempts = 0;
    const jobs = await start(HOUR, async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('not yet');
    });
    await until(async () => (await count('completed')) > 0);
    expect(await figures(jobs)).toMatchObject({
      name: 'sweep',
      failures: 2,
      oldestWaitingSeconds: expect.any(Number) as number,
    });
    expect((await figures(jobs)).runs).toBe(attempts);
    const report = { severity: 'high', source: 'job', requestId: null, context: { job: 'sweep' } };
    const error = expect.objectContaining({ message: 'not yet' }) as Error;
    expect(reports.noted).toEqual([
      { ...report, error },
      { ...report, error },
    ]);
  });

  it('that fail leave their kind in the queue, and nothing that the message quotes', async () => {
    await start(HOUR, () => Promise.reject(new RangeError('password=hunter2')));
    await until(async () => (await outputs()).length > 0);
    expect(await outputs()).toEqual([{ errorType: 'RangeError' }]);
  });

  it('go on when the database comes back, without a restart', async () => {
    const proxy = new InterruptibleProxy(new URL(database.url));
    await proxy.open();
    let runs = 0;
    const jobs = await start(1, async () => void (runs += 1), proxy.url);
    await until(() => runs > 0);
    await proxy.close();
    await until(async () => (await figures(jobs)).oldestWaitingSeconds === null);
    await sleep(10 * TIMES.pollMs);
    await proxy.open();
    const before = runs;
    await until(() => runs > before);
    await running.pop()?.beforeApplicationShutdown();
    await proxy.close();
  });

  it('say within 2 seconds that nobody knows what waits while the database hangs', async () => {
    const proxy = new InterruptibleProxy(new URL(database.url));
    await proxy.open();
    const jobs = await start(HOUR, async () => undefined, proxy.url);
    await until(async () => (await figures(jobs)).oldestWaitingSeconds !== null);
    proxy.hang();
    const timer = new AbortController();
    // Far less than the 30 s that a statement of the queue may take.
    const late = sleep(15_000, 'too late', { signal: timer.signal }).catch(() => 'never');
    expect(await Promise.race([figures(jobs), late])).toMatchObject({ oldestWaitingSeconds: null });
    timer.abort();
    proxy.answerAgain();
    await until(async () => (await figures(jobs)).oldestWaitingSeconds !== null);
    await running.pop()?.beforeApplicationShutdown();
    await proxy.close();
  });

  it('that fail while the process ends are reported before the reports close', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const jobs = await start(HOUR, async (signal) => {
      begin();
      while (!signal.aborted) await sleep(5);
      throw new Error('at the very end');
    });
    const closing = { onApplicationShutdown: () => reports.close() };
    const module = await Test.createTestingModule({
      imports: [JobsModule.forRoot(jobs)],
      providers: [{ provide: 'reports', useValue: closing }],
    }).compile();
    Logger.overrideLogger(false);
    await module.init();
    await begun;
    await module.close();
    running = [];
    expect(reports.noted).toMatchObject([{ error: { message: 'at the very end' } }]);
  });

  it('that a killed process had begun are done anew by another', async () => {
    const child = fork(join(__dirname, 'support/doomed-process.ts'), [database.url, 'sweep'], {
      execArgv: ['--conditions=source', '-r', require.resolve('@swc-node/register')],
      cwd: join(__dirname, '../../..'),
    });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await count('active')).toBe(1);
    let runs = 0;
    await start(HOUR, async () => void (runs += 1));
    await until(() => runs > 0);
    await until(async () => (await count('completed')) > 0);
  });

  it('that are going on are waited for at the end', async () => {
    let isDone = false;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const jobs = await start(HOUR, async () => {
      begin();
      await sleep(300);
      isDone = true;
    });
    await begun;
    await jobs.beforeApplicationShutdown();
    running = [];
    expect(isDone).toBe(true);
    expect(await count('completed')).toBe(1);
  });

  it('that leave off at the end are no failure, and are done anew by another', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const jobs = await start(HOUR, async (signal) => {
      begin();
      while (!signal.aborted) await sleep(5);
      signal.throwIfAborted();
    });
    await begun;
    await jobs.beforeApplicationShutdown();
    running = [];
    expect(await figures(jobs)).toMatchObject({ runs: 1, failures: 0 });
    expect(reports.noted).toEqual([]);
    expect([await count('completed'), await count('retry')]).toEqual([0, 1]);
    await start(HOUR, async () => undefined);
    await until(async () => (await count('completed')) > 0);
  });
});
