import type { DomainError } from '@coocook/kernel';
import { openIdentity, ORIGIN, PASSWORD, type IdentityUnderTest } from './support/open-identity';

describe('Accounts', () => {
  let identity: IdentityUnderTest;

  beforeAll(async () => {
    identity = await openIdentity();
  });

  afterAll(() => identity.close());

  it('exist once for each address, however many register it at once and in whatever case', async () => {
    const addresses = ['race@example.com', 'Race@example.com', ' RACE@EXAMPLE.COM', 'race@Example.com'];
    const results = await Promise.allSettled(
      addresses.map((email) =>
        identity.register.execute({ email, name: 'Race', password: PASSWORD }, ORIGIN),
      ),
    );
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as DomainError] : [],
    );
    expect(refusals.map(({ code, kind, message }) => [code, kind, message])).toEqual(
      Array(3).fill(['IDENTITY_EMAIL_TAKEN', 'invalid', 'Email already registered']),
    );
    const rows = await identity.dataSource.query("SELECT email FROM identity.users WHERE email LIKE 'race%'");
    expect(rows).toEqual([{ email: 'race@example.com' }]);
  });

  it('leave nothing behind when they are refused', async () => {
    const count = async (): Promise<unknown> =>
      identity.dataSource.query(
        'SELECT (SELECT count(*) FROM identity.users) AS users, (SELECT count(*) FROM identity.sessions) AS sessions',
      );
    const before = await count();
    await expect(
      identity.register.execute({ email: 'weak@example.com', name: 'Weak', password: 'password' }, ORIGIN),
    ).rejects.toMatchObject({
      code: 'IDENTITY_PASSWORD_WEAK',
      details: {
        requirements: ['an uppercase letter', 'a digit', 'a special character', 'not a common password'],
      },
    });
    await expect(
      identity.register.execute({ email: 'race@example.com', name: 'Again', password: PASSWORD }, ORIGIN),
    ).rejects.toMatchObject({ code: 'IDENTITY_EMAIL_TAKEN' });
    expect(await count()).toEqual(before);
  });

  it('open by their password, in any case of the address', async () => {
    const { userId } = await identity.register.execute(
      {
        email: 'Kim@Example.com',
        name: 'Kim',
        password: PASSWORD,
      },
      ORIGIN,
    );
    expect(
      await identity.signIn.execute({ email: 'kIM@example.com ', password: PASSWORD }, ORIGIN),
    ).toMatchObject({ userId });
    expect(await identity.accounts.accountOf(userId)).toEqual({
      id: userId,
      name: 'Kim',
      email: 'kim@example.com',
      isActive: true,
    });
  });

  it('answer alike to a wrong password and an unknown address', async () => {
    const refusal = { code: 'IDENTITY_CREDENTIALS_INVALID', message: 'Invalid email or password' };
    await expect(
      identity.signIn.execute({ email: 'kim@example.com', password: `${PASSWORD}!` }, ORIGIN),
    ).rejects.toMatchObject(refusal);
    await expect(
      identity.signIn.execute({ email: 'nobody@example.com', password: PASSWORD }, ORIGIN),
    ).rejects.toMatchObject(refusal);
  });
});
