import type { Principal } from '../src/application/principal';
import type { OpenedSession } from '../src/application/token-issuer';
import { grantAdmin } from '../src/infrastructure/grant-admin';
import { openIdentity, ORIGIN, PASSWORD, sessionIdOf, type IdentityUnderTest } from './support/open-identity';

type Person = Principal & OpenedSession & { readonly email: string; readonly deviceToken: string };

describe('Administrators', () => {
  let identity: IdentityUnderTest;
  let admin: Person;
  let people = 0;

  beforeAll(async () => {
    identity = await openIdentity();
    admin = await registerAdmin();
  });

  afterAll(() => identity.close());

  const register = async (): Promise<Person> => {
    const email = `person-${++people}@example.com`;
    const session = await identity.register.execute({ email, name: 'P', password: PASSWORD }, ORIGIN);
    return { ...session, email, sessionId: sessionIdOf(session), roles: ['user'] };
  };
  const grant = (email: string): Promise<void> =>
    grantAdmin(identity.dataSource, email, identity.clock.now());
  const registerAdmin = async (): Promise<Person> => {
    const person = await register();
    await grant(person.email);
    return { ...person, roles: ['user', 'admin'] };
  };
  const signIn = (email: string, password = PASSWORD, deviceToken?: string): Promise<OpenedSession> =>
    identity.signIn.execute({ email, password, deviceToken }, ORIGIN);
  const isOpen = async (session: OpenedSession): Promise<boolean> =>
    (await identity.accounts.liveSession(session.userId, sessionIdOf(session))) !== null;

  it('who lock an account end its sessions for good and stop sign-ins, from known devices too', async () => {
    const person = await register();
    await identity.lock.execute(person.userId, admin, ORIGIN);
    expect(await isOpen(person)).toBe(false);
    await expect(identity.refresh.execute(person.refreshToken, ORIGIN)).rejects.toMatchObject({
      code: 'IDENTITY_REFRESH_TOKEN_INVALID',
    });
    const inactive = { code: 'IDENTITY_ACCOUNT_INACTIVE', kind: 'forbidden', message: 'Account is inactive' };
    await expect(signIn(person.email)).rejects.toMatchObject(inactive);
    await expect(signIn(person.email, PASSWORD, person.deviceToken)).rejects.toMatchObject(inactive);
    await identity.unlock.execute(person.userId, admin, ORIGIN);
    expect(await isOpen(person)).toBe(false);
    expect(await isOpen(await signIn(person.email))).toBe(true);
  });

  it('do not tell strangers: who does not know the password hears what everybody hears', async () => {
    const person = await register();
    await identity.lock.execute(person.userId, admin, ORIGIN);
    await expect(signIn(person.email, 'wrong')).rejects.toMatchObject({
      code: 'IDENTITY_CREDENTIALS_INVALID',
      details: { attempts_remaining: 4 },
    });
  });

  it('who unlock an account forget the failures of strangers and devices', async () => {
    const person = await register();
    for (let index = 0; index < 10; index++) {
      await expect(signIn(person.email, 'wrong', person.deviceToken)).rejects.toThrow();
    }
    await expect(signIn(person.email)).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
    await identity.unlock.execute(person.userId, admin, ORIGIN);
    await expect(signIn(person.email, 'wrong')).rejects.toMatchObject({ details: { attempts_remaining: 4 } });
    await expect(signIn(person.email, 'wrong', person.deviceToken)).rejects.toMatchObject({
      details: { attempts_remaining: 4 },
    });
  });

  it('cannot lock themselves, demo accounts or nobody', async () => {
    const lock = (userId: number): Promise<void> => identity.lock.execute(userId, admin, ORIGIN);
    await expect(lock(admin.userId)).rejects.toMatchObject({ code: 'IDENTITY_SELF_LOCK', kind: 'conflict' });
    await expect(lock(1)).rejects.toMatchObject({ code: 'IDENTITY_DEMO_FIXED', kind: 'conflict' });
    await expect(lock(99_999)).rejects.toMatchObject({ code: 'IDENTITY_USER_NOT_FOUND', kind: 'absent' });
  });

  it('who lock each other at the same moment do not leave the platform without one', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await registerAdmin(), await registerAdmin()];
      const results = await Promise.allSettled([
        identity.lock.execute(two.userId, one, ORIGIN),
        identity.lock.execute(one.userId, two, ORIGIN),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'IDENTITY_ADMIN_REQUIRED' },
      });
    }
  });

  it('leave one trace of a lock, however often and however many of them ask for it', async () => {
    const person = await register();
    const second = await registerAdmin();
    await Promise.all([admin, second, admin].map((who) => identity.lock.execute(person.userId, who, ORIGIN)));
    await identity.unlock.execute(person.userId, second, ORIGIN);
    const { rows } = await identity.events.search({ userId: person.userId, page: 1, perPage: 9 });
    expect(rows.map(({ action }) => action)).toEqual([
      'identity.account_unlock',
      'identity.account_lock',
      'identity.registered',
    ]);
    expect(rows[0]).toMatchObject({ actorId: second.userId, address: ORIGIN.address });
  });

  it('are made by whoever can reach the database, once, and it is recorded', async () => {
    const person = await register();
    await Promise.all([grant(` ${person.email.toUpperCase()} `), grant(person.email)]);
    const live = await identity.accounts.liveSession(person.userId, person.sessionId ?? '');
    expect(live?.principal.roles).toEqual(['user', 'admin']);
    const { total } = await identity.events.search({
      userId: person.userId,
      action: 'identity.admin_granted',
      page: 1,
      perPage: 9,
    });
    expect(total).toBe(1);
    await expect(grant('nobody@example.com')).rejects.toThrow('Nobody has registered as nobody@example.com');
  });
});
