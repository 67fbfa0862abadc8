import { safeReturnPath } from './return-to';

const origin = 'https://coocook.example';

describe('the way back after signing in', () => {
  it.each(['/', '/my-bookings?when=past', '/chefs/1/book#top'])('leads to %s', (path) => {
    expect(safeReturnPath(path, origin)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    'javascript:alert(1)',
    'my-bookings',
    '',
    undefined,
  ])('never leads to %j', (path) => {
    expect(safeReturnPath(path, origin)).toBeUndefined();
  });
});
