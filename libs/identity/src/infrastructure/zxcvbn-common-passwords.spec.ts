import { unmetRequirements } from '../domain/password-policy';
import { ZxcvbnCommonPasswords } from './zxcvbn-common-passwords';

describe('Common passwords', () => {
  const common = new ZxcvbnCommonPasswords();

  it('are known without case', () => {
    expect(common.includes('password')).toBe(true);
    expect(common.includes('PassWord')).toBe(true);
    expect(common.includes('constructor-of-nothing')).toBe(false);
  });

  it('are refused even when they meet every other requirement', () => {
    expect(unmetRequirements('P@ssw0rd', (password) => common.includes(password))).toEqual([
      'not a common password',
    ]);
  });
});
