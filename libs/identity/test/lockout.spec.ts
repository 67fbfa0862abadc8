import type { DomainError } from '@coocook/kernel';
import type { SignedInSession } from '../src/application/token-issuer';
import { seedDemoAccounts } from '../src/infrastructure/demo-accounts.seed';
import { openIdentity, ORIGIN, PASSWORD, type IdentityUnderTest } from './support/open-identity';

const HOUR = 3600;
const WRONG = 'Wrong-guess-4-two';

describe('Guessing a password', () => {
  let identity: IdentityUnderTest;
  let people = 0;

  beforeAll(async () => {
    identity = await openIdentity();
    await seedDemoAccounts(identity.dataSource.manager, identity.clock.now());
  });

  afterAll(() => identity.close());

  const register = async (): Promise<SignedInSession & { readonly email: string }> => {
    const email = `owner-${++people}@example.com`;
    return { email, ...(await identity.register.execute({ email, name: 'O', password: PASSWORD }, ORIGIN)) };
  };
  const signIn = (email: string, password: string, deviceToken?: string): Promise<SignedInSession> =>
    identity.signIn.execute({ email, password, deviceToken }, ORIGIN);
  /** What a refused attempt says, such as `3 left` or `locked`. */
  const guess = async (email: string, deviceToken?: string, password = WRONG): Promise<string> => {
    const error = await signIn(email, password, deviceToken).then(
      () => null,
      (refusal: unknown) => refusal as DomainError,
    );
    if (error?.code === 'ACCOUNT_LOCKED') return 'locked';
    return error ? `${String(error.details.attempts_remaining)} left` : 'in';
  };
  const guesses = async (count: number, email: string, deviceToken?: string): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (let index = 0; index < count; index++) answers.push(await guess(email, deviceToken));
    return answers;
  };
  const wait = (seconds: number): void =>
    identity.clock.moveTo(new Date(identity.clock.now().getTime() + seconds * 1000));
  const FIVE = ['4 left', '3 left', '2 left', '1 left', '0 left'];

  it('five times in a row locks for 24 hours, for the right password too', async () => {
    const { email } = await register();
    const lockedUntil = new Date(identity.clock.now().getTime() + 24 * HOUR * 1000).toISOString();
    expect(await guesses(6, email)).toEqual([...FIVE, 'locked']);
    wait(HOUR);
    // Trying on does not move the end of the lock.
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({
      code: 'ACCOUNT_LOCKED',
      kind: 'forbidden',
      details: { locked_until: lockedUntil },
    });
    wait(23 * HOUR);
    expect(await signIn(email, PASSWORD)).toHaveProperty('accessToken');
  });

  it('is counted alike for an address that nobody registered', async () => {
    const email = `${'x'.repeat(20)}@nowhere.example`;
    expect(await guesses(6, email.toUpperCase())).toEqual([...FIVE, 'locked']);
    expect(await guess(email)).toBe('locked');
  });

  it('slowly is still in a row: a run ends by a success or by its lock, not by time', async () => {
    const { email } = await register();
    const answers: string[] = [];
    for (let index = 0; index < 6; index++) {
      answers.push(await guess(email));
      wait(10 * 24 * HOUR);
    }
    // The sixth comes after the lock of the fifth ran out, and is the first of a new run.
    expect(answers).toEqual([...FIVE, '4 left']);
  });

  it('four times and then knowing it starts the count anew', async () => {
    const { email } = await register();
    expect(await guesses(4, email)).toEqual(FIVE.slice(0, 4));
    await signIn(email, PASSWORD);
    expect(await guesses(4, email)).toEqual(FIVE.slice(0, 4));
  });

  it('fifty times at once is counted as fifty: five get to the hash, however they are spread', async () => {
    const { email } = await register();
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess(email)));
    expect([...new Set(answers)].sort()).toEqual([...FIVE, 'locked'].sort());
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(45);
  });

  it('fifty times at once does not keep the owner out of a device they have used', async () => {
    const { email, deviceToken } = await register();
    const answers = await Promise.all([
      ...Array.from({ length: 50 }, () => guess(email)),
      signIn(email, PASSWORD, deviceToken),
    ]);
    expect(answers.at(-1)).toHaveProperty('accessToken');
    expect(await guess(email)).toBe('locked');
    expect(await signIn(email, PASSWORD, deviceToken)).toHaveProperty('accessToken');
  });

  it('from a known device is counted apart, and each success ends its own run alone', async () => {
    const { email, deviceToken } = await register();
    expect(await guesses(2, email)).toEqual(FIVE.slice(0, 2));
    expect(await guesses(2, email, deviceToken)).toEqual(FIVE.slice(0, 2));
    await signIn(email, PASSWORD, deviceToken);
    expect(await guess(email, deviceToken)).toBe('4 left');
    expect(await guess(email)).toBe('2 left');
  });

  it('from a known device stays with that device when the cookie is renewed', async () => {
    const { email, deviceToken } = await register();
    expect(await guesses(2, email, deviceToken)).toEqual(FIVE.slice(0, 2));
    const other = await signIn(email, PASSWORD);
    wait(60);
    expect(await guess(email, other.deviceToken)).toBe('4 left');
    expect(await guess(email, deviceToken)).toBe('2 left');
    const renewed = await signIn(email, PASSWORD, deviceToken);
    expect(renewed.deviceToken).not.toBe(deviceToken);
    expect(await guess(email, renewed.deviceToken)).toBe('4 left');
    expect(await guess(email, deviceToken)).toBe('3 left');
  });

  it('five times from a known device makes a stranger of it', async () => {
    const { email, deviceToken } = await register();
    expect(await guesses(11, email, deviceToken)).toEqual([...FIVE, ...FIVE, 'locked']);
    expect(await guess(email, deviceToken, PASSWORD)).toBe('locked');
    const { email: unharmed, deviceToken: device } = await register();
    expect(await guesses(5, unharmed, device)).toEqual(FIVE);
    expect(await guess(unharmed, device, PASSWORD)).toBe('in');
  });

  it.each<[string, (token: string) => Promise<string> | string]>([
    ['of another account', async () => (await register()).deviceToken],
    ['that was changed', (token) => `${token.slice(0, -6)}AAAAAA`],
    ['that is an access token', async () => (await register()).accessToken],
    ['that is nothing', () => 'nothing'],
    ['that is empty', () => ''],
  ])('with a device cookie %s is guessing as a stranger', async (_what, change) => {
    const { email, deviceToken } = await register();
    await guesses(5, email);
    expect(await guess(email, deviceToken)).toBe('4 left');
    expect(await guess(email, await change(deviceToken))).toBe('locked');
  });

  it('makes a device known for a year after its last sign-in', async () => {
    const { email, deviceToken } = await register();
    wait(364 * 24 * HOUR);
    await guesses(5, email);
    const renewed = await signIn(email, PASSWORD, deviceToken);
    wait(24 * HOUR);
    await guesses(5, email);
    expect(await guess(email, deviceToken)).toBe('locked');
    expect(await guess(email, renewed.deviceToken)).toBe('4 left');
  });

  it('of a demo account is neither counted nor locked', async () => {
    expect(new Set(await guesses(7, 'demo@coocook.example'))).toEqual(new Set(['5 left']));
  });

  it('leaves no address behind', async () => {
    await guess('secret-address@example.com');
    const [row] = await identity.dataSource.query<{ text: string }[]>(
      `SELECT (SELECT string_agg(f::text, ' ') FROM identity.sign_in_failures f)
              || (SELECT string_agg(a::text, ' ') FROM identity.audit_events a) AS text`,
    );
    expect(row?.text).not.toMatch(/secret-address|example\.com/);
  });

  it('is recorded: every failure, and at most one refusal a minute', async () => {
    const { email, userId } = await register();
    await guess(email);
    await Promise.all([guesses(10, email), guesses(10, email)]);
    wait(61);
    await guesses(3, email);
    const { rows } = await identity.events.search({
      userId,
      action: 'identity.sign_in',
      page: 1,
      perPage: 99,
    });
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual([
      ...FIVE.map(() => 'failed'),
      'refused',
      'refused',
    ]);
    expect(rows[0]).toMatchObject({ actorId: null, details: { reason: 'locked_out' } });
    expect(rows.at(-1)).toMatchObject({
      address: ORIGIN.address,
      details: { attempts_remaining: 4, known_device: false },
    });
  });
});
