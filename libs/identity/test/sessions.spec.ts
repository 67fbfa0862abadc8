import type { Principal } from '../src/application/principal';
import type { OpenedSession } from '../src/application/token-issuer';
import { GRACE_SECONDS, REFRESH_TOKEN_SECONDS } from '../src/domain/refresh-token';
import { seedDemoAccounts } from '../src/infrastructure/demo-accounts.seed';
import { openIdentity, ORIGIN, PASSWORD, sessionIdOf, type IdentityUnderTest } from './support/open-identity';

const REFUSED = { code: 'IDENTITY_REFRESH_TOKEN_INVALID', kind: 'unauthenticated' };

describe('Sessions', () => {
  let identity: IdentityUnderTest;
  let userId: number;

  beforeAll(async () => {
    identity = await openIdentity();
    const registration = { email: 'kim@example.com', name: 'Kim', password: PASSWORD };
    ({ userId } = await identity.register.execute(registration, ORIGIN));
  });

  afterAll(() => identity.close());

  const signIn = (): Promise<OpenedSession> =>
    identity.signIn.execute({ email: 'kim@example.com', password: PASSWORD }, ORIGIN);
  const wait = (seconds: number): void =>
    identity.clock.moveTo(new Date(identity.clock.now().getTime() + seconds * 1000));
  const isOpen = async (session: OpenedSession): Promise<boolean> =>
    (await identity.accounts.liveSession(userId, sessionIdOf(session))) !== null;

  it('let in their own user only', async () => {
    const session = await signIn();
    const sessionId = sessionIdOf(session);
    expect(await identity.accounts.liveSession(userId, sessionId)).toMatchObject({
      principal: { userId, sessionId, roles: ['user'] },
    });
    expect(await identity.accounts.liveSession(userId + 1, sessionId)).toBeNull();
  });

  it('go on with each new pair', async () => {
    const first = await signIn();
    const second = await identity.refresh.execute(first.refreshToken, ORIGIN);
    wait(GRACE_SECONDS + 1);
    const third = await identity.refresh.execute(second.refreshToken, ORIGIN);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect([second, third].map(sessionIdOf)).toEqual([sessionIdOf(first), sessionIdOf(first)]);
    expect(third.userId).toBe(userId);
  });

  it('forgive a second use of a token shortly after its replacement', async () => {
    const { refreshToken, ...session } = await signIn();
    await identity.refresh.execute(refreshToken, ORIGIN);
    wait(GRACE_SECONDS);
    const again = await identity.refresh.execute(refreshToken, ORIGIN);
    expect(sessionIdOf(again)).toBe(sessionIdOf(session));
    // The grace counts from the first replacement: using it does not renew it.
    wait(1);
    await expect(identity.refresh.execute(refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
  });

  it('end as a whole when a replaced token is used later', async () => {
    const session = await signIn();
    const other = await signIn();
    const next = await identity.refresh.execute(session.refreshToken, ORIGIN);
    wait(GRACE_SECONDS + 1);
    await expect(identity.refresh.execute(session.refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
    await expect(identity.refresh.execute(next.refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
    expect(await isOpen(session)).toBe(false);
    expect(await isOpen(other)).toBe(true);
  });

  it('survive many refreshes of one token at the same moment', async () => {
    const session = await signIn();
    const pairs = await Promise.all(
      Array.from({ length: 6 }, () => identity.refresh.execute(session.refreshToken, ORIGIN)),
    );
    expect(new Set(pairs.map(({ refreshToken }) => refreshToken)).size).toBe(6);
    expect(new Set(pairs.map(sessionIdOf))).toEqual(new Set([sessionIdOf(session)]));
    expect(await isOpen(session)).toBe(true);
  });

  it('refuse a token that is unknown or 30 days old', async () => {
    const { refreshToken } = await signIn();
    await expect(identity.refresh.execute('unknown', ORIGIN)).rejects.toMatchObject(REFUSED);
    wait(REFRESH_TOKEN_SECONDS);
    await expect(identity.refresh.execute(refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
  });

  it('are over at once after signing out', async () => {
    const session = await signIn();
    const other = await signIn();
    await identity.signOut.execute({ userId, sessionId: sessionIdOf(session), roles: ['user'] }, ORIGIN);
    expect(await isOpen(session)).toBe(false);
    await expect(identity.refresh.execute(session.refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
    expect(await isOpen(other)).toBe(true);
  });

  it('are not ended by signing out with a demo token', async () => {
    const session = await signIn();
    await identity.signOut.execute({ userId, sessionId: null, roles: ['user'] }, ORIGIN);
    expect(await isOpen(session)).toBe(true);
  });

  it('keep no refresh token in the database', async () => {
    const { refreshToken } = await signIn();
    const rows = await identity.dataSource.query<{ token_hash: Buffer }[]>(
      'SELECT token_hash FROM identity.refresh_tokens ORDER BY id DESC LIMIT 1',
    );
    expect(rows[0]?.token_hash).toHaveLength(32);
    expect(rows[0]?.token_hash.equals(Buffer.from(refreshToken, 'base64url'))).toBe(false);
  });

  describe('are listed for their owner', () => {
    const person = async (email: string): Promise<Principal> => {
      const session = await identity.register.execute({ email, name: 'Lee', password: PASSWORD }, ORIGIN);
      return { userId: session.userId, sessionId: sessionIdOf(session), roles: ['user'] };
    };
    const signInAs = async (email: string, origin = ORIGIN): Promise<string> =>
      sessionIdOf(await identity.signIn.execute({ email, password: PASSWORD }, origin));
    const listed = async ({ userId, sessionId }: Principal): Promise<readonly string[]> =>
      (await identity.sessions.openSessionsOf(userId, sessionId, { page: 1, perPage: 10 })).rows.map(
        ({ id }) => id,
      );

    it('with where they began and when they were last seen, the last seen first', async () => {
      const lee = await person('lee@example.com');
      const begun = identity.clock.now();
      wait(60);
      const elsewhere = { address: '198.51.100.9', userAgent: null, requestId: 'request-2' };
      const other = await signInAs('lee@example.com', elsewhere);
      const { rows, total } = await identity.sessions.openSessionsOf(lee.userId, null, {
        page: 1,
        perPage: 10,
      });
      expect(total).toBe(2);
      expect(rows).toEqual([
        {
          id: other,
          userAgent: null,
          address: '198.51.100.9',
          createdAt: identity.clock.now(),
          lastSeenAt: identity.clock.now(),
        },
        {
          id: lee.sessionId,
          userAgent: ORIGIN.userAgent,
          address: ORIGIN.address,
          createdAt: begun,
          lastSeenAt: begun,
        },
      ]);
    });

    it('until they end or their last refresh token expires', async () => {
      const lim = await person('lim@example.com');
      wait(REFRESH_TOKEN_SECONDS - 1);
      const other = await signInAs('lim@example.com');
      expect(await listed(lim)).toEqual([other, lim.sessionId]);
      wait(1);
      expect(await listed(lim)).toEqual([other]);
      await identity.endSession.execute(lim, other, ORIGIN);
      expect(await listed(lim)).toEqual([]);
    });

    it('and ended one by one, by their owner alone and once', async () => {
      const oh = await person('oh@example.com');
      const stranger = await person('stranger@example.com');
      const other = await signInAs('oh@example.com');
      const notFound = { code: 'IDENTITY_SESSION_NOT_FOUND', kind: 'absent' };
      await expect(identity.endSession.execute(stranger, other, ORIGIN)).rejects.toMatchObject(notFound);
      const twice = await Promise.allSettled([
        identity.endSession.execute(oh, other, ORIGIN),
        identity.endSession.execute(oh, other, ORIGIN),
      ]);
      expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await listed(oh)).toEqual([oh.sessionId]);
      expect(await listed(stranger)).toHaveLength(1);
    });

    it('and all ended at once, also while one of them is being refreshed', async () => {
      const email = 'ha@example.com';
      const ha = await person(email);
      const stranger = await person('stranger-2@example.com');
      const sessions = await Promise.all(
        Array.from({ length: 4 }, () => identity.signIn.execute({ email, password: PASSWORD }, ORIGIN)),
      );
      const refreshed = await Promise.allSettled([
        identity.signOutEverywhere.execute(ha, ORIGIN),
        ...sessions.map(({ refreshToken }) => identity.refresh.execute(refreshToken, ORIGIN)),
      ]);
      expect(await listed(ha)).toEqual([]);
      for (const result of refreshed.slice(1)) {
        if (result.status === 'rejected') continue;
        const pair = result.value as OpenedSession;
        expect(await identity.accounts.liveSession(ha.userId, sessionIdOf(pair))).toBeNull();
        await expect(identity.refresh.execute(pair.refreshToken, ORIGIN)).rejects.toMatchObject(REFUSED);
      }
      expect(await listed(stranger)).toHaveLength(1);
    });

    it('each of a shared demo account to its own visitor only', async () => {
      await seedDemoAccounts(identity.dataSource.manager, identity.clock.now());
      const visit = async (): Promise<Principal> => {
        const session = await identity.startDemo(true).execute('diner', ORIGIN);
        return { userId: session.userId, sessionId: sessionIdOf(session), roles: ['user'] };
      };
      const [one, two] = [await visit(), await visit()];
      expect(await listed(one)).toEqual([one.sessionId]);
      expect(await listed({ ...one, sessionId: null })).toEqual([]);
      await expect(identity.endSession.execute(one, two.sessionId ?? '', ORIGIN)).rejects.toMatchObject({
        kind: 'absent',
      });
      await identity.signOutEverywhere.execute(one, ORIGIN);
      expect(await listed(one)).toEqual([]);
      expect(await listed(two)).toEqual([two.sessionId]);
    });
  });

  it('are marked as seen when they are refreshed, to the minute', async () => {
    const session = await signIn();
    const seen = async (): Promise<Date | undefined> =>
      (await identity.accounts.liveSession(userId, sessionIdOf(session)))?.lastSeenAt;
    const begun = identity.clock.now();
    wait(59);
    const second = await identity.refresh.execute(session.refreshToken, ORIGIN);
    expect(await seen()).toEqual(begun);
    wait(1);
    await identity.refresh.execute(second.refreshToken, ORIGIN);
    expect(await seen()).toEqual(identity.clock.now());
  });
});
