import { unmetRequirements } from './password-policy';

const no = (): boolean => false;
const yes = (): boolean => true;
const never = { includes: no, includesDressedUp: no };
const always = { includes: yes, includesDressedUp: yes };

describe('A password', () => {
  it('that has everything lacks nothing', () => {
    expect(unmetRequirements('Str0ng!pw', never)).toEqual([]);
  });

  it.each([
    ['Sh0rt!a', 'at least 8 characters'],
    ['lower0!case', 'an uppercase letter'],
    ['NoDigit!here', 'a digit'],
    ['NoSpecial1', 'a special character'],
  ])('%s lacks one thing: %s', (password, requirement) => {
    expect(unmetRequirements(password, never)).toEqual([requirement]);
  });

  it('that is common is told so last', () => {
    expect(unmetRequirements('', always)).toEqual([
      'at least 8 characters',
      'an uppercase letter',
      'a digit',
      'a special character',
      'not a common password',
    ]);
    expect(unmetRequirements('P@ssw0rd', always)).toEqual(['not a common password']);
  });

  it('that is a common one dressed up is refused for that once nothing else is wrong', () => {
    const dressedUp = { includes: no, includesDressedUp: yes };
    expect(unmetRequirements('Password1!', dressedUp)).toEqual(['not a common password']);
    expect(unmetRequirements('Password1', dressedUp)).toEqual(['a special character']);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(unmetRequirements('A1😀😀😀', never)).toEqual(['at least 8 characters']);
    expect(unmetRequirements('A1😀😀😀😀😀😀', never)).toEqual([]);
  });

  it('may be in any script: an accent is no special character', () => {
    expect(unmetRequirements('Été2027été'.normalize('NFD'), never)).toEqual(['a special character']);
    expect(unmetRequirements('Ёлка-2027', never)).toEqual([]);
  });
});
