import type { AuditEvent } from '../src/application/audit-trail';
import { RemoveOldAuditEvents } from '../src/application/remove-old-audit-events';
import { SqlOldAuditEvents } from '../src/infrastructure/sql-old-audit-events';
import { openIdentity, ORIGIN, type IdentityUnderTest } from './support/open-identity';

const EVENT: AuditEvent = {
  action: 'identity.sign_in',
  outcome: 'succeeded',
  actorId: 8,
  userId: 8,
  origin: ORIGIN,
};
const PAGE = { page: 1, perPage: 10 };

describe('The audit trail', () => {
  let identity: IdentityUnderTest;

  beforeAll(async () => {
    identity = await openIdentity();
  });

  afterAll(() => identity.close());

  const sql = (statement: string): Promise<unknown> => identity.dataSource.query(statement);

  it('keeps who, what, when, from where and how it ended', async () => {
    await identity.audit.record({ ...EVENT, userId: 9, details: { attempts_remaining: 4 } });
    const { rows } = await identity.events.search({ ...PAGE, userId: 9 });
    expect(rows).toEqual([
      {
        id: expect.any(Number) as number,
        at: identity.clock.now(),
        action: 'identity.sign_in',
        outcome: 'succeeded',
        actorId: 8,
        userId: 9,
        address: '203.0.113.7',
        userAgent: 'specs',
        requestId: 'request-1',
        details: { attempts_remaining: 4 },
      },
    ]);
  });

  it('keeps an event if and only if the work it belongs to is kept', async () => {
    const undone = identity.unitOfWork.run(async () => {
      await identity.audit.record({ ...EVENT, userId: 10 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await identity.events.search({ ...PAGE, userId: 10 })).toMatchObject({ total: 0 });
  });

  it('is found by person, action, outcome and time, the newest first', async () => {
    await identity.audit.record({ ...EVENT, actorId: 20, userId: 21 });
    await identity.audit.record({ ...EVENT, actorId: 21, userId: 21, outcome: 'failed' });
    await identity.audit.record({ ...EVENT, actorId: 21, userId: 21, action: 'identity.sign_out' });
    const found = async (search: object): Promise<readonly string[]> =>
      (await identity.events.search({ ...PAGE, userId: 21, ...search })).rows.map(
        ({ action, outcome }) => `${action} ${outcome}`,
      );
    const all = ['identity.sign_out succeeded', 'identity.sign_in failed', 'identity.sign_in succeeded'];
    expect(await found({})).toEqual(all);
    expect(await found({ userId: 20 })).toEqual(all.slice(2));
    expect(await found({ action: 'identity.sign_in' })).toEqual(all.slice(1));
    expect(await found({ outcome: 'failed' })).toEqual(all.slice(1, 2));
    const now = identity.clock.now();
    expect(await found({ from: now })).toEqual(all);
    expect(await found({ to: now })).toEqual([]);
  });

  it.each([
    "UPDATE identity.audit_events SET outcome = 'succeeded'",
    'UPDATE identity.audit_events SET outcome = outcome WHERE false',
    'DELETE FROM identity.audit_events',
    'TRUNCATE identity.audit_events',
    'TRUNCATE identity.audit_events CASCADE',
    "SET LOCAL session_replication_role = replica; UPDATE identity.audit_events SET outcome = 'failed'",
  ])('refuses to be changed, even by the owner of the database: %s', async (statement) => {
    await identity.audit.record({ ...EVENT, userId: 30 });
    // The clock of these specs is ahead of the database's, whose year has not passed for any row.
    await expect(sql(statement)).rejects.toThrow('identity.audit_events is append-only');
    expect(await identity.events.search({ ...PAGE, userId: 30, outcome: 'succeeded' })).not.toMatchObject({
      total: 0,
    });
  });

  it('lets go of what is older than a year, and of nothing else', async () => {
    await sql(`INSERT INTO identity.audit_events (at, action, outcome, user_id, details)
               SELECT now() - interval '366 days', 'identity.sign_in', 'succeeded', 40, '{}'::jsonb
               FROM generate_series(1, 1200)
               UNION ALL SELECT now() - interval '364 days', 'identity.sign_in', 'failed', 40, '{}'::jsonb`);
    const remove = new RemoveOldAuditEvents(new SqlOldAuditEvents(identity.unitOfWork));
    await Promise.all([remove.execute(), remove.execute()]);
    await remove.execute();
    const { rows } = await identity.events.search({ ...PAGE, userId: 40 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['failed']);
  });
});
