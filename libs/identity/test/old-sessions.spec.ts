import { RemoveOldSessions } from '../src/application/remove-old-sessions';
import { SqlOldSessions } from '../src/infrastructure/sql-old-sessions';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { openIdentity, ORIGIN, PASSWORD, type IdentityUnderTest } from './support/open-identity';

const DAY = 86_400_000;
const EMAIL = 'kim@example.com';

describe('What sign-ins leave behind', () => {
  let identity: IdentityUnderTest;
  let remove: RemoveOldSessions;

  beforeEach(async () => {
    identity = await openIdentity();
    const sessions = new SqlOldSessions(new TypeormUnitOfWork(identity.dataSource));
    remove = new RemoveOldSessions(sessions, identity.clock);
    await identity.register.execute({ email: EMAIL, name: 'Kim', password: PASSWORD }, ORIGIN);
  });

  afterEach(() => identity.close());

  const wait = (days: number): void =>
    identity.clock.moveTo(new Date(identity.clock.now().getTime() + days * DAY));
  const count = async (table: string): Promise<number> => {
    const [row] = await identity.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM identity.${table}`,
    );
    return row?.count ?? 0;
  };
  const endSessions = () =>
    identity.dataSource.query('UPDATE identity.sessions SET ended_at = $1', [identity.clock.now()]);

  it('goes 30 days after a session has ended, its tokens with it', async () => {
    await endSessions();
    wait(30);
    await remove.execute();
    expect([await count('sessions'), await count('refresh_tokens')]).toEqual([1, 1]);
    wait(0.001);
    await remove.execute();
    expect([await count('sessions'), await count('refresh_tokens')]).toEqual([0, 0]);
  });

  it('goes 30 days after a session has run out', async () => {
    wait(60);
    await remove.execute();
    expect(await count('sessions')).toBe(1);
    wait(0.001);
    await remove.execute();
    expect([await count('sessions'), await count('refresh_tokens')]).toEqual([0, 0]);
  });

  it('stays while a session is in use, but for tokens that ran out long ago', async () => {
    let { refreshToken } = await identity.signIn.execute({ email: EMAIL, password: PASSWORD }, ORIGIN);
    for (let i = 0; i < 4; i++) {
      wait(25);
      ({ refreshToken } = await identity.refresh.execute(refreshToken, ORIGIN));
    }
    await remove.execute();
    expect(await count('sessions')).toBe(1);
    expect(await count('refresh_tokens')).toBe(3);
    await identity.refresh.execute(refreshToken, ORIGIN);
  });

  it('of wrong passwords goes 30 days after the last, or after the lock', async () => {
    const guess = () =>
      identity.signIn.execute({ email: EMAIL, password: 'Wrong-guess-1' }, ORIGIN).catch(() => undefined);
    await guess();
    expect(await count('sign_in_failures')).toBe(1);
    wait(30);
    await remove.execute();
    expect(await count('sign_in_failures')).toBe(1);
    wait(0.001);
    await remove.execute();
    expect(await count('sign_in_failures')).toBe(0);
  });

  it('goes once and for all, though several look for it at a time', async () => {
    wait(61);
    await Promise.all(Array.from({ length: 4 }, () => remove.execute()));
    await remove.execute();
    expect(await count('sessions')).toBe(0);
  });
});
