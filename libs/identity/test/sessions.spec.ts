import type { OpenedSession } from '../src/application/token-issuer';
import { GRACE_SECONDS, REFRESH_TOKEN_SECONDS } from '../src/domain/refresh-token';
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
    (await identity.accounts.principalOfSession(userId, sessionIdOf(session))) !== null;

  it('let in their own user only', async () => {
    const session = await signIn();
    const sessionId = sessionIdOf(session);
    expect(await identity.accounts.principalOfSession(userId, sessionId)).toEqual({
      userId,
      sessionId,
      roles: ['user'],
    });
    expect(await identity.accounts.principalOfSession(userId + 1, sessionId)).toBeNull();
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
});
