import { ZxcvbnCommonPasswords } from './zxcvbn-common-passwords';

describe('Common passwords', () => {
  const common = new ZxcvbnCommonPasswords();

  it('are known without case', () => {
    expect(common.includes('password')).toBe(true);
    expect(common.includes('PassWord')).toBe(true);
    expect(common.includes('constructor-of-nothing')).toBe(false);
  });

  it.each([
    'Password1!',
    'P@ssw0rd1!',
    'Qwerty123!',
    'Welcome1!',
    'Admin123!',
    'Iloveyou1!',
    'Zaq12wsx!',
    'Test1234!',
    'Aaaaaaa1!',
  ])('stay common in the clothes of a good one: %s', (password) => {
    expect(common.includesDressedUp(password)).toBe(true);
  });

  it.each(['Bibim-bap-4-two', 'Str0ng!pw', 'Correct-horse-7', '비빔밥-Été-4A', 'Xk2!pqzw'])(
    'are not what is hard to guess: %s',
    (password) => {
      expect(common.includesDressedUp(password)).toBe(false);
    },
  );
});
