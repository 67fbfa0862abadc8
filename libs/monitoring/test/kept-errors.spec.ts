import { Logger } from '@nestjs/common';
import { RemoveOldErrors } from '../src/application/remove-old-errors';
import { SqlOldErrors } from '../src/infrastructure/sql-old-errors';
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
const DAY_MS = 24 * HOUR_MS;
const ALL = { limit: 100, offset: 0 };

describe('What is kept of errors', () => {
  let errors: ErrorsUnderTest;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    errors = await openErrors();
  });

  afterEach(() => errors.close());

  const patternsOf = () => allPatterns(errors);
  const onlyPattern = () => singlePattern(errors);
  const number = (sql: string) => numberOf(errors, sql);

  describe('in a storm', () => {
    const kept = () =>
      errors.dataSource.query<{ source: string; stack_trace: string | null; context: object }[]>(
        'SELECT source, stack_trace, context FROM monitoring.errors ORDER BY id',
      );
    const full = { stackTrace: 'TypeError\n    at f (a.js:1:2)', context: { page: '/' } };
    const setHour = (count: number) =>
      errors.dataSource.query('UPDATE monitoring.error_hours SET count = $1', [count]);

    it('are all counted, but from the 101st of a pattern in an hour on our own are not kept', async () => {
      const store = errors.openStore();
      const report = (number: number, changes = {}) =>
        store.recordOwn(anError({ source: 'job', ...full, ...changes }), { reporter: REPORTER, number });
      await report(1);
      await setHour(99);
      await report(2);
      for (let number = 3; number < 8; number++) await report(number);
      expect(await kept()).toHaveLength(2);
      expect(await onlyPattern()).toMatchObject({ count: 7, severity: 'high' });
      expect(await number('SELECT sum(count) FROM monitoring.error_hours')).toBe(105);
      expect(store.stored('medium', 'job')).toBe(7);
      // Others, and the next hour, have their own.
      await report(8, { errorType: 'RangeError' });
      await report(9, { occurredAt: after(HOUR_MS) });
      expect(await kept()).toHaveLength(4);
    });

    it('that others tell are kept without stack and context', async () => {
      const store = errors.openStore();
      await store.record(anError(full));
      await setHour(99);
      const last = await store.record(anError(full));
      const beyond = await store.record(anError(full));
      expect(beyond.id).toBeGreaterThan(last.id);
      const whole = { source: 'client', stack_trace: full.stackTrace, context: full.context };
      expect(await kept()).toEqual([whole, whole, { source: 'client', stack_trace: null, context: {} }]);
    });
  });

  it('are forgotten in time, and patterns with them unless they are ignored', async () => {
    const store = errors.openStore();
    const at = (days: number, more = {}) =>
      store.record(anError({ occurredAt: after(-days * DAY_MS), ...more }));
    await at(91, { errorType: 'Old' });
    await at(91, { errorType: 'OldAndNew' });
    await at(1, { errorType: 'OldAndNew' });
    const ignored = await at(91, { errorType: 'Ignored' });
    await errors.patterns.setStatus(ignored.patternId, 'ignored', NOON);
    await at(90, { errorType: 'JustNot' });
    const gone = anError({ errorType: 'Old', occurredAt: after(-91 * DAY_MS) });
    await store.recordOwn(gone, { reporter: REPORTER, number: 1 });
    const remove = new RemoveOldErrors(new SqlOldErrors(errors.unitOfWork), errors.clock);
    await remove.execute(90);
    const kept = (await patternsOf()).map(({ errorType, count }) => `${errorType} ${count}`);
    expect(kept).toEqual(['OldAndNew 2', 'JustNot 1', 'Ignored 1']);
    expect((await errors.queries.recent(ALL)).rows.map(({ errorType }) => errorType)).toEqual([
      'OldAndNew',
      'JustNot',
    ]);
    expect(await number('SELECT sum(count) FROM monitoring.error_hours')).toBe(2);
    expect(await number('SELECT count(*) FROM monitoring.error_reporters')).toBe(0);
    await remove.execute(90);
    expect(await patternsOf()).toHaveLength(3);
  });

  it('are forgotten in batches, and no further once the process ends', async () => {
    const store = errors.openStore();
    for (let i = 0; i < 5; i++) await store.record(anError({ occurredAt: after(-91 * DAY_MS) }));
    const old = new SqlOldErrors(errors.unitOfWork);
    expect(await old.remove(after(-90 * DAY_MS), 2)).toBe(true);
    expect(await number('SELECT count(*) FROM monitoring.errors')).toBe(3);
    const small = { remove: (time: Date) => old.remove(time, 2) };
    await expect(new RemoveOldErrors(small, errors.clock).execute(90, AbortSignal.abort())).rejects.toThrow();
    expect(await number('SELECT count(*) FROM monitoring.errors')).toBe(1);
    await new RemoveOldErrors(small, errors.clock).execute(90);
    expect(await patternsOf()).toEqual([]);
  });
});
