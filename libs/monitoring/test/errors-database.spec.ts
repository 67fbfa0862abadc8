import { InterruptibleProxy } from '@coocook/server-kit/testing';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import {
  after,
  allPatterns,
  anError,
  NOON,
  numberOf,
  openErrors,
  REPORTER,
  singlePattern,
  type ErrorsUnderTest,
} from './support/open-errors';

const HOUR_MS = 3_600_000;
const ALL = { limit: 100, offset: 0 };

describe('Errors in the database', () => {
  let errors: ErrorsUnderTest;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    errors = await openErrors();
  });

  afterEach(() => errors.close());

  const patternsOf = () => allPatterns(errors);
  const onlyPattern = () => singlePattern(errors);
  const number = (sql: string) => numberOf(errors, sql);

  it('are one pattern when they differ in what is masked, and another when the type does', async () => {
    const store = errors.openStore();
    const first = await store.record(anError());
    const second = await store.record(anError({ message: 'No slots for user 77', occurredAt: after(1) }));
    const other = await store.record(anError({ errorType: 'RangeError' }));
    expect(second.patternId).toBe(first.patternId);
    expect(other.patternId).not.toBe(first.patternId);
    expect(await patternsOf()).toMatchObject([
      {
        errorType: 'TypeError',
        pattern: 'No slots for user {number}',
        count: 2,
        firstSeen: NOON,
        lastSeen: after(1),
      },
      { errorType: 'RangeError', count: 1 },
    ]);
  });

  it('are never lost by writers at the same time, and reopen a resolved pattern once', async () => {
    const N = 200;
    const stores = [errors.openStore(), errors.openStore()];
    const { patternId } = await stores[0]!.record(anError());
    await errors.patterns.setStatus(patternId, 'resolved', after(1));
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let i = 0; i < N / 16; i++) {
        const occurredAt = after(HOUR_MS + ((writer + i) % 3) * HOUR_MS);
        await stores[writer % 2]!.record(anError({ message: `No slots for user ${writer}${i}`, occurredAt }));
      }
    });
    await Promise.all(writers);
    const written = 1 + 16 * Math.ceil(N / 16);
    expect(await onlyPattern()).toMatchObject({
      id: patternId,
      count: written,
      status: 'open',
      timesReopened: 1,
      firstSeen: NOON,
      lastSeen: after(3 * HOUR_MS),
    });
    expect(await number('SELECT count(*) FROM monitoring.errors')).toBe(written);
    expect(await number('SELECT sum(count) FROM monitoring.error_hours')).toBe(written);
    // Ids are not used up by errors of known patterns.
    expect((await stores[0]!.record(anError({ errorType: 'Another' }))).patternId).toBe(patternId + 1);
  });

  it('that are new to all writers at the same time are still one pattern', async () => {
    const stores = [errors.openStore(), errors.openStore()];
    await Promise.all(Array.from({ length: 8 }, (_, i) => stores[i % 2]!.record(anError())));
    expect(await onlyPattern()).toMatchObject({ count: 8 });
  });

  it('make the pattern as severe as the worst of them, and as their number within an hour', async () => {
    const store = errors.openStore();
    const severityAfter = async (error: Parameters<typeof anError>[0]): Promise<string> => {
      await store.record(anError(error));
      return (await onlyPattern()).severity;
    };
    const setHour = (count: number): Promise<unknown> =>
      errors.dataSource.query('UPDATE monitoring.error_hours SET count = $1', [count]);
    expect(await severityAfter({ severity: 'low' })).toBe('low');
    expect(await severityAfter({ severity: 'medium' })).toBe('medium');
    expect(await severityAfter({ severity: 'low' })).toBe('medium');
    await setHour(98);
    expect(await severityAfter({ severity: 'low' })).toBe('medium');
    expect(await severityAfter({ severity: 'low' })).toBe('high');
    await setHour(998);
    expect(await severityAfter({ severity: 'low' })).toBe('high');
    expect(await severityAfter({ severity: 'low' })).toBe('critical');
    expect(await severityAfter({ severity: 'low', occurredAt: after(HOUR_MS) })).toBe('critical');
  });

  it('reopen what was resolved before they occurred, and nothing else', async () => {
    const store = errors.openStore();
    const { patternId } = await store.record(anError());
    const statusAfter = async (occurredAt: Date): Promise<string> => {
      await store.record(anError({ occurredAt }));
      return (await onlyPattern()).status;
    };
    await errors.patterns.setStatus(patternId, 'resolved', after(10));
    expect(await statusAfter(after(10))).toBe('resolved');
    expect(await statusAfter(after(11))).toBe('open');
    await errors.patterns.setStatus(patternId, 'ignored', after(20));
    expect(await statusAfter(after(30))).toBe('ignored');
    expect(await onlyPattern()).toMatchObject({ timesReopened: 1, count: 4 });
  });

  it('may come late: first and last seen are the earliest and the latest', async () => {
    const store = errors.openStore();
    await store.record(anError({ occurredAt: after(5) }));
    await store.record(anError({ occurredAt: after(-5) }));
    await store.record(anError());
    expect(await onlyPattern()).toMatchObject({ firstSeen: after(-5), lastSeen: after(5) });
  });

  it('show their trend by hours of the clock, the running one last', async () => {
    const store = errors.openStore();
    const { patternId } = await store.record(anError({ occurredAt: after(-1) }));
    await store.record(anError());
    await store.record(anError({ occurredAt: after(-23 * HOUR_MS) }));
    await store.record(anError({ occurredAt: after(-23 * HOUR_MS - 1) }));
    await store.record(anError({ occurredAt: after(-167 * HOUR_MS) }));
    const day = Array.from({ length: 24 }, (_, i) => (i === 0 || i >= 22 ? 1 : 0));
    expect((await onlyPattern()).trend).toEqual(day);
    const week = (await errors.queries.patternOf(patternId))?.trend ?? [];
    expect(week).toHaveLength(168);
    expect([week[0], ...week.slice(-25)]).toEqual([1, 1, ...day]);
    expect(await errors.queries.summary()).toEqual({
      total: 5,
      trend: day,
      patterns: { open: 1, resolved: 0, ignored: 0 },
      bySeverity: { low: 0, medium: 3, high: 0, critical: 0 },
    });
    expect(await errors.queries.patternOf(patternId + 1)).toBeNull();
  });

  it('are found by type, severity, project, pattern and text', async () => {
    const store = errors.openStore();
    const { patternId } = await store.record(anError({ projectId: 'web', message: '100% of it' }));
    await store.record(anError({ severity: 'high', errorType: 'Odd', message: 'Something ELSE' }));
    const found = async (search: object): Promise<readonly string[]> =>
      (await errors.queries.recent({ ...ALL, ...search })).rows.map(({ message }) => message);
    expect(await found({})).toEqual(['Something ELSE', '100% of it']);
    expect(await found({ errorType: 'Odd' })).toEqual(['Something ELSE']);
    expect(await found({ severity: 'medium' })).toEqual(['100% of it']);
    expect(await found({ projectId: 'web' })).toEqual(['100% of it']);
    expect(await found({ patternId })).toEqual(['100% of it']);
    expect(await found({ text: 'else' })).toEqual(['Something ELSE']);
    expect(await found({ text: '0%' })).toEqual(['100% of it']);
    expect(await found({ text: '_' })).toEqual([]);
    expect(await errors.queries.recent({ limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      rows: [{ projectId: 'web' }],
    });
    expect(await errors.queries.recent({ limit: 1, offset: 9 })).toMatchObject({ total: 2, rows: [] });
    const orders = ['-count', '-severity', '-last_seen'] as const;
    await store.record(anError({ projectId: 'web', message: '100% of it' }));
    const firsts = orders.map(
      async (order) => (await errors.queries.patterns({ ...ALL, order })).rows[0]?.errorType,
    );
    expect(await Promise.all(firsts)).toEqual(['TypeError', 'Odd', 'Odd']);
  });

  it('of our own that are sent again are recorded once, also when both attempts are under way', async () => {
    const stores = [errors.openStore(), errors.openStore()];
    const send = (store: number, number: number, reporter = REPORTER) =>
      stores[store]!.recordOwn(anError({ source: 'api' }), { reporter, number });
    await Promise.all([send(0, 1), send(1, 1)]);
    await send(0, 1);
    expect(await onlyPattern()).toMatchObject({ count: 1 });
    await Promise.all([send(0, 2), send(1, 2), send(0, 2)]);
    await send(1, 1, '5bb0c6c2-6e7d-4f0e-9d53-0a4c1d2e3f40');
    expect(await onlyPattern()).toMatchObject({ count: 3 });
    expect(await number('SELECT count(*) FROM monitoring.errors')).toBe(3);
    expect(await number('SELECT sum(count) FROM monitoring.error_hours')).toBe(3);
  });

  it('say once that they cannot be stored, and once that they are again', async () => {
    const warn = jest.fn();
    Logger.overrideLogger({ log: warn, error: warn, warn });
    const proxy = new InterruptibleProxy(new URL(errors.url));
    await proxy.open();
    const store = errors.openStore(proxy.url);
    await proxy.close();
    for (let i = 0; i < 3; i++) await expect(store.record(anError())).rejects.toThrow('within a second');
    await proxy.open();
    for (let i = 0; i < 3; i++) await store.record(anError());
    const cause = { err: expect.objectContaining({ code: 'ECONNREFUSED' }) as Error };
    expect(warn.mock.calls).toEqual([
      [cause, 'Errors cannot be stored', 'PgErrorStore'],
      ['Errors are stored again', 'PgErrorStore'],
    ]);
    await proxy.close();
  });

  describe('are refused within a second, and stored again once', () => {
    it('somebody no longer holds the row', async () => {
      const store = errors.openStore(errors.url, 1_000);
      await store.record(anError());
      const holder = new Client({ connectionString: errors.url });
      await holder.connect();
      await holder.query('BEGIN; SELECT * FROM monitoring.error_patterns FOR UPDATE');
      await expect(store.record(anError())).rejects.toThrow('within a second');
      await holder.end();
      await store.record(anError());
      expect(await onlyPattern()).toMatchObject({ count: 2 });
      expect(await number('SELECT sum(count) FROM monitoring.error_hours')).toBe(2);
    });

    it('the database is back, or answers again', async () => {
      const proxy = new InterruptibleProxy(new URL(errors.url));
      await proxy.open();
      const store = errors.openStore(proxy.url, 1_000);
      await store.record(anError());
      await proxy.close();
      const refusal = await store.record(anError()).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        code: 'MONITORING_ERROR_NOT_STORED',
        cause: expect.anything() as Error,
      });
      await proxy.open();
      await store.record(anError());
      proxy.hang();
      await expect(store.record(anError())).rejects.toThrow('within a second');
      proxy.answerAgain();
      await store.record(anError());
      expect(store.stored('medium', 'client')).toBe(3);
      await proxy.close();
    });
  });
});
