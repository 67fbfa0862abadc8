import type { DomainError } from '@coocook/kernel';
import { openIdentity, ORIGIN, PASSWORD, type IdentityUnderTest } from './support/open-identity';

let open: () => void;
const mockGate = new Promise<void>((resolve) => (open = resolve));

jest.mock('@node-rs/argon2', () => ({
  // Unlike a hash of today's, so that the right password is hashed anew.
  hash: (password: string) => Promise.resolve(`hash of ${password}`),
  verify: async (hash: string, password: string) => {
    await mockGate;
    return hash.endsWith(` ${password}`);
  },
}));

/** Of the four processors that these specs pretend to have: two hashes under way and a hundred that wait. */
const PLACES = 102;
const TOO_MANY = 48;

describe('While too many passwords wait to be hashed', () => {
  let identity: IdentityUnderTest;

  beforeAll(async () => {
    identity = await openIdentity();
  });

  afterAll(() => identity.close());

  it('an attempt is counted or told to come back, never both; and what is right is not counted', async () => {
    const right = 'owner@example.com';
    const changing = 'changing@example.com';
    await identity.register.execute({ email: right, name: 'O', password: PASSWORD }, ORIGIN);
    const { userId } = await identity.register.execute(
      { email: changing, name: 'C', password: PASSWORD },
      ORIGIN,
    );
    let refused = 0;
    const person = { userId, sessionId: null, roles: ['user'] };
    const wishes = { currentPassword: PASSWORD, newPassword: 'Galbi-jjim-7-six' };
    const attempts = [
      identity.signIn.execute({ email: right, password: PASSWORD }, ORIGIN),
      identity.changePassword.execute(wishes, person, ORIGIN),
      ...Array.from({ length: PLACES - 2 + TOO_MANY }, (_, index) =>
        identity.signIn.execute({ email: `guess-${index}@example.com`, password: 'Wrong-4-two' }, ORIGIN),
      ),
    ].map((attempt) =>
      attempt.then(
        () => 'in',
        ({ code }: DomainError) => {
          // They are told at once, while nobody's hash is done.
          if (code === 'IDENTITY_BUSY' && ++refused === TOO_MANY) open();
          return code;
        },
      ),
    );
    const answers = await Promise.all(attempts);
    const busy = answers.filter((answer) => answer === 'IDENTITY_BUSY');
    const tried = answers.filter((answer) => answer === 'IDENTITY_CREDENTIALS_INVALID');
    expect(busy).toHaveLength(TOO_MANY);
    expect(tried.length + busy.length + answers.filter((answer) => answer === 'in').length).toBe(
      PLACES + TOO_MANY,
    );
    const rows = await identity.dataSource.query<unknown[]>('SELECT FROM identity.sign_in_failures');
    expect(rows).toHaveLength(tried.length);
  });
});
