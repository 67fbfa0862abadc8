import { DEMO_ACCOUNTS, DEMO_KEYS } from '../src/domain/demo-accounts';
import { seedDemoAccounts } from '../src/infrastructure/demo-accounts.seed';
import { openIdentity, ORIGIN, PASSWORD, sessionIdOf, type IdentityUnderTest } from './support/open-identity';

describe('Demo accounts', () => {
  let identity: IdentityUnderTest;

  beforeAll(async () => {
    identity = await openIdentity();
  });

  afterAll(() => identity.close());

  const seed = async (): Promise<unknown> => {
    await seedDemoAccounts(identity.dataSource.manager, identity.clock.now());
    identity.clock.moveTo(new Date(identity.clock.now().getTime() + 60_000));
    return identity.dataSource.query('SELECT * FROM identity.users WHERE is_demo ORDER BY id');
  };

  it('never take the place of a real account, seeded before them or after', async () => {
    const register = (email: string): ReturnType<IdentityUnderTest['register']['execute']> =>
      identity.register.execute({ email, name: 'Real', password: PASSWORD }, ORIGIN);
    expect(await register('before@example.com')).toMatchObject({ userId: 8 });
    await seed();
    expect(await register('after@example.com')).toMatchObject({ userId: 9 });
    expect(await identity.accounts.principalOfDemoAccount(8)).toBeNull();
  });

  it('are the same however often they are seeded', async () => {
    const first = await seed();
    expect(first).toMatchObject(
      DEMO_ACCOUNTS.map(({ id, name, email, roles }) => ({ id, name, email, roles, password_hash: null })),
    );
    expect(await seed()).toEqual(first);
  });

  it('are opened by no password', async () => {
    for (const password of ['', 'demo', PASSWORD]) {
      await expect(
        identity.signIn.execute({ email: 'demo@coocook.example', password }, ORIGIN),
      ).rejects.toMatchObject({
        code: 'IDENTITY_CREDENTIALS_INVALID',
      });
    }
  });

  it('open with one click into an ordinary session', async () => {
    for (const key of DEMO_KEYS) {
      const session = await identity.startDemo(true).execute(key, ORIGIN);
      const live = await identity.accounts.liveSession(session.userId, sessionIdOf(session));
      expect(live?.principal.roles).toContain(key === 'admin' ? 'admin' : 'user');
      expect(await identity.refresh.execute(session.refreshToken, ORIGIN)).toMatchObject({
        userId: session.userId,
      });
    }
  });

  it('do not open while the demo is off', async () => {
    await expect(identity.startDemo(false).execute('diner', ORIGIN)).rejects.toMatchObject({
      kind: 'absent',
    });
  });
});
