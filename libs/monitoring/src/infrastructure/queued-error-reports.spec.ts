import { setImmediate as turn } from 'node:timers/promises';
import { FixedClock, type ErrorReport } from '@coocook/kernel';
import { Logger } from '@nestjs/common';
import { ErrorStore, type ReportNumber, type StoredError } from '../application/error-store';
import type { ErrorRecord } from '../domain/error-record';
import { errorNotStored } from '../domain/monitoring.errors';
import { QueuedErrorReports } from './queued-error-reports';

const ROOM = 1_000;

/** Keeps what comes, unless it is told to be away or to wait. */
class FakeStore extends ErrorStore {
  readonly records: ErrorRecord[] = [];
  readonly numbers: ReportNumber[] = [];
  failure: Error | null = null;
  isClosed = false;
  isAway = false;
  held: Promise<void> = Promise.resolve();
  attempts = 0;

  record(): Promise<StoredError> {
    return Promise.reject(new Error('Nobody tells anything here'));
  }

  async recordOwn(error: ErrorRecord, report: ReportNumber): Promise<void> {
    this.attempts += 1;
    this.numbers.push(report);
    await this.held;
    if (this.isAway) throw errorNotStored();
    if (this.failure) throw this.failure;
    this.records.push(error);
  }

  stored(): number {
    return this.records.length;
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

describe('Reports of our own errors', () => {
  let store: FakeStore;
  let reports: QueuedErrorReports;
  const clock = new FixedClock(new Date('2027-03-01T09:30:00Z'));

  const reportOf = (error: unknown): ErrorReport => ({
    error,
    severity: 'high',
    source: 'api',
    requestId: 'request-1',
    context: { method: 'GET', route: '/api/things/:id', status: 500 },
  });
  const report = (error: unknown): void => reports.report(reportOf(error));

  beforeEach(() => {
    Logger.overrideLogger(false);
    store = new FakeStore();
    reports = new QueuedErrorReports(store, true, clock, 1);
  });

  afterEach(() => reports.onApplicationShutdown());

  it('are stored behind the back of whoever reports, in order, as of the moment they were told', async () => {
    report(new TypeError('no slots for kim@example.com'));
    report(new RangeError('second'));
    expect(store.attempts).toBe(0);
    await reports.flush();
    expect(store.records).toMatchObject([
      {
        errorType: 'TypeError',
        message: 'no slots for {email}',
        severity: 'high',
        source: 'api',
        requestId: 'request-1',
        projectId: null,
        context: { method: 'GET', route: '/api/things/:id', status: 500 },
        occurredAt: clock.now(),
        stackTrace: expect.stringMatching(/^TypeError: no slots for \{email\}\n {4}at /) as string,
      },
      { errorType: 'RangeError', message: 'second' },
    ]);
  });

  it('are dropped and counted when too many wait, the newest first', async () => {
    let release: () => void = () => undefined;
    store.held = new Promise((resolve) => (release = resolve));
    for (let i = 0; i < ROOM + 5; i++) report(new Error(`number ${i}`));
    expect(reports.dropped).toBe(5);
    release();
    while (store.records.length < ROOM) await reports.flush();
    expect(store.records.at(-1)?.message).toBe(`number ${ROOM - 1}`);
    expect(reports.dropped).toBe(5);
  });

  it('wait for a store that is away, and are stored in order once it is back', async () => {
    store.isAway = true;
    report(new Error('first'));
    report(new Error('second'));
    while (store.attempts < 3) await turn();
    expect(store.records).toEqual([]);
    store.isAway = false;
    while (store.records.length < 2) await turn();
    expect(store.records).toMatchObject([{ message: 'first' }, { message: 'second' }]);
    expect(reports.dropped).toBe(0);
  });

  it('keep their number in every attempt, so that the store can tell them from others', async () => {
    store.isAway = true;
    report(new Error('first'));
    while (store.attempts < 2) await turn();
    store.isAway = false;
    report(new Error('second'));
    while (store.records.length < 2) await turn();
    const [{ reporter } = { reporter: '' }] = store.numbers;
    expect(reporter).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    const numbers = store.numbers.map(({ number }) => number);
    expect(numbers).toEqual([...numbers.slice(0, -1).map(() => 1), 2]);
    expect(store.numbers.every((one) => one.reporter === reporter)).toBe(true);
  });

  it('are tried at once when somebody waits for them, however long the next attempt is off', async () => {
    const patient = new QueuedErrorReports(store, true, clock, 1_000_000);
    store.isAway = true;
    patient.report(reportOf(new Error('patient')));
    while (store.attempts < 1) await turn();
    expect(patient.pending).toBe(1);
    store.isAway = false;
    await patient.flush();
    while (store.records.length < 1) await turn();
    expect(patient.pending).toBe(0);
    await patient.onApplicationShutdown();
  });

  it('are given up when storing them fails in another way, and keep nothing behind them waiting', async () => {
    store.failure = new TypeError('our own mistake');
    report(new Error('first'));
    while (reports.dropped < 1) await turn();
    store.failure = null;
    report(new Error('second'));
    while (store.records.length < 1) await turn();
    expect(store.records).toMatchObject([{ message: 'second' }]);
    expect([reports.dropped, reports.pending]).toEqual([1, 0]);
  });

  it('are told by the end of a process that waits a second for them and no longer', async () => {
    report(new Error('last'));
    await reports.onApplicationShutdown();
    expect(store.records).toMatchObject([{ message: 'last' }]);
    expect(store.isClosed).toBe(true);
    report(new Error('too late'));
    expect(reports.dropped).toBe(1);
  });

  it('are given up at the end when the store is away', async () => {
    store.isAway = true;
    report(new Error('never'));
    await reports.onApplicationShutdown();
    expect([store.isClosed, reports.dropped]).toEqual([true, 1]);
  });

  it('survive whatever was thrown', async () => {
    const hostile = new Proxy(new Error('x'), {
      get: () => {
        throw new Error('do not look');
      },
      getPrototypeOf: () => {
        throw new Error('do not look');
      },
    });
    const odd: readonly unknown[] = [
      null,
      undefined,
      'text',
      { toString: () => 'shown' },
      Object.create(null),
      hostile,
    ];
    for (const error of odd) report(error);
    report(new Error('fine'));
    await reports.flush();
    expect(store.records.map(({ errorType, message }) => `${errorType}: ${message}`)).toEqual([
      'NonError: null',
      'NonError: undefined',
      'NonError: text',
      'NonError: shown',
      'Error: fine',
    ]);
    expect(reports.dropped).toBe(2);
  });
});
