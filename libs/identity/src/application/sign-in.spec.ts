import { AccountRepository } from './account.repository';
import { PasswordHasher } from './password-hasher';
import { SignIn } from './sign-in';

class NoAccounts extends AccountRepository {
  add = (): Promise<number> => Promise.reject(new Error('Nobody registers here'));
  findByEmail = (): Promise<null> => Promise.resolve(null);
}

class WitnessingHasher extends PasswordHasher {
  readonly verified: (string | null)[] = [];
  hash = (): Promise<string> => Promise.resolve('');
  verify = (_password: string, hash: string | null): Promise<boolean> => {
    this.verified.push(hash);
    return Promise.resolve(true);
  };
}

describe('Signing in', () => {
  it('to an unknown address hashes the password all the same, and fails whatever comes out', async () => {
    const hasher = new WitnessingHasher();
    const signIn = new SignIn(new NoAccounts(), hasher, undefined as never, undefined as never);
    await expect(signIn.execute('nobody@example.com', 'Bibim-bap-4-two')).rejects.toMatchObject({
      code: 'IDENTITY_CREDENTIALS_INVALID',
    });
    expect(hasher.verified).toEqual([null]);
  });
});
