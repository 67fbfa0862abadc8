import { setTimeout as sleep } from 'node:timers/promises';
import { hash as argon2 } from '@node-rs/argon2';
import type { Principal } from '../src/application/principal';
import type { OpenedSession } from '../src/application/token-issuer';
import { openIdentity, ORIGIN, PASSWORD, sessionIdOf, type IdentityUnderTest } from './support/open-identity';

const NEXT = 'Galbi-jjim-7-six';

describe('Passwords', () => {
  let identity: IdentityUnderTest;
  let people = 0;

  beforeAll(async () => {
    identity = await openIdentity();
  });

  afterAll(() => identity.close());

  const register = async (): Promise<Principal & OpenedSession & { email: string; deviceToken: string }> => {
    const email = `person-${++people}@example.com`;
    const session = await identity.register.execute({ email, name: 'P', password: PASSWORD }, ORIGIN);
    return { ...session, email, sessionId: sessionIdOf(session), roles: ['user'] };
  };
  const signIn = (email: string, password: string): Promise<OpenedSession> =>
    identity.signIn.execute({ email, password }, ORIGIN);
  const change = (
    person: Principal,
    currentPassword: string,
    newPassword: string,
    deviceToken?: string,
  ): Promise<void> =>
    identity.changePassword.execute({ currentPassword, newPassword, deviceToken }, person, ORIGIN);
  const isOpen = async (session: OpenedSession): Promise<boolean> =>
    (await identity.accounts.liveSession(session.userId, sessionIdOf(session))) !== null;

  it('once changed open the account as the new one only, and end every other session', async () => {
    const person = await register();
    const other = await signIn(person.email, PASSWORD);
    await change(person, PASSWORD, NEXT);
    expect([await isOpen(person), await isOpen(other)]).toEqual([true, false]);
    await expect(signIn(person.email, PASSWORD)).rejects.toMatchObject({
      code: 'IDENTITY_CREDENTIALS_INVALID',
    });
    expect(await isOpen(await signIn(person.email, NEXT))).toBe(true);
  });

  it('change only to a good one that is another', async () => {
    const person = await register();
    await expect(change(person, PASSWORD, PASSWORD)).rejects.toMatchObject({
      code: 'IDENTITY_PASSWORD_UNCHANGED',
    });
    await expect(change(person, PASSWORD, 'Password1!')).rejects.toMatchObject({
      code: 'IDENTITY_PASSWORD_WEAK',
      details: { requirements: ['not a common password'], errors: [{ field: 'new_password' }] },
    });
    expect(await isOpen(await signIn(person.email, PASSWORD))).toBe(true);
  });

  it('cannot be guessed by whoever stole a session: failures count with those of sign-ins', async () => {
    const person = await register();
    const wrong = (left: number) => ({
      code: 'IDENTITY_CURRENT_PASSWORD_WRONG',
      kind: 'invalid',
      details: { attempts_remaining: left },
    });
    for (const left of [4, 3]) await expect(change(person, 'wrong', NEXT)).rejects.toMatchObject(wrong(left));
    await expect(signIn(person.email, 'wrong')).rejects.toMatchObject({ details: { attempts_remaining: 2 } });
    for (const left of [1, 0]) await expect(change(person, 'wrong', NEXT)).rejects.toMatchObject(wrong(left));
    await expect(change(person, PASSWORD, NEXT)).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
    // The owner, on a device of theirs, still changes it.
    await change(person, PASSWORD, NEXT, person.deviceToken);
  });

  it('changed twice at once become one of the two', async () => {
    const person = await register();
    const wishes = [NEXT, 'Kimchi-jjigae-8'];
    const results = await Promise.allSettled(wishes.map((wish) => change(person, PASSWORD, wish)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = wishes[results.findIndex(({ status }) => status === 'fulfilled')] ?? '';
    expect(await isOpen(await signIn(person.email, winner))).toBe(true);
  });

  it('that were right when they were looked at open nothing once they have been changed', async () => {
    const person = await register();
    const entries = await Promise.allSettled([
      change(person, PASSWORD, NEXT),
      ...Array.from({ length: 3 }, () => signIn(person.email, PASSWORD)),
    ]);
    expect(entries[0]?.status).toBe('fulfilled');
    for (const entry of entries.slice(1)) {
      if (entry.status === 'fulfilled') expect(await isOpen(entry.value as OpenedSession)).toBe(false);
    }
  });

  it.each<[string, (person: Principal & { email: string }) => Promise<unknown>, string]>([
    ['sign_in', ({ email }) => signIn(email, PASSWORD), 'IDENTITY_CREDENTIALS_INVALID'],
    ['password_change', (person) => change(person, PASSWORD, NEXT), 'IDENTITY_CURRENT_PASSWORD_WRONG'],
  ])(
    'that are changed while they are looked at are refused, and it is recorded: %s',
    async (what, attempt, code) => {
      const person = await register();
      const rival = identity.dataSource.createQueryRunner();
      await rival.startTransaction();
      await rival.query(
        "UPDATE identity.users SET password_changed_at = password_changed_at + interval '1 s' WHERE id = $1",
        [person.userId],
      );
      const refusal = expect(attempt(person)).rejects.toMatchObject({ code });
      const isWaiting = async (): Promise<boolean> =>
        (
          await identity.dataSource.query<unknown[]>(
            "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
          )
        ).length > 0;
      while (!(await isWaiting())) await sleep(20);
      await rival.commitTransaction();
      await rival.release();
      await refusal;
      const action = `identity.${what}`;
      const { rows } = await identity.events.search({ userId: person.userId, action, page: 1, perPage: 9 });
      expect(rows).toMatchObject([{ outcome: 'refused', details: { reason: 'changed_meanwhile' } }]);
    },
  );

  it('hashed with weaker parameters are hashed anew at the next sign-in, also of two at once', async () => {
    const person = await register();
    const weak = await argon2(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const hashOf = async (): Promise<string | undefined> => {
      const rows = await identity.dataSource.query<{ password_hash: string }[]>(
        'SELECT password_hash FROM identity.users WHERE id = $1',
        [person.userId],
      );
      return rows[0]?.password_hash;
    };
    await identity.dataSource.query('UPDATE identity.users SET password_hash = $2 WHERE id = $1', [
      person.userId,
      weak,
    ]);
    await expect(signIn(person.email, 'wrong')).rejects.toThrow();
    expect(await hashOf()).toBe(weak);
    const sessions = await Promise.all([signIn(person.email, PASSWORD), signIn(person.email, PASSWORD)]);
    expect(await hashOf()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const session of sessions) expect(await isOpen(session)).toBe(true);
    expect(await isOpen(await signIn(person.email, PASSWORD))).toBe(true);
  });

  it('of demo accounts cannot be changed', async () => {
    const demo = { userId: 1, sessionId: null, roles: ['user'] };
    await expect(change(demo, PASSWORD, NEXT)).rejects.toMatchObject({
      code: 'IDENTITY_DEMO_FIXED',
      kind: 'conflict',
    });
  });

  it('leave a trace when they change or somebody fails to change them', async () => {
    const person = await register();
    await expect(change(person, 'wrong', NEXT)).rejects.toThrow();
    await change(person, PASSWORD, NEXT);
    const { rows } = await identity.events.search({
      userId: person.userId,
      action: 'identity.password_change',
      page: 1,
      perPage: 9,
    });
    expect(rows.map(({ outcome, actorId }) => [outcome, actorId])).toEqual([
      ['succeeded', person.userId],
      ['failed', person.userId],
    ]);
  });
});
