import { failure } from './failure';

it.each([
  ['initdb: error: could not write file "base/1": No space left on device', 'The disk is full'],
  ["ENOSPC: no space left on device, mkdir '/data'", 'The disk is full'],
  ["EACCES: permission denied, mkdir '/data'", 'closed to the current user'],
  ['initdb: error: could not access directory "/data": Permission denied', 'closed to the current user'],
  ["EROFS: read-only file system, mkdir '/data'", 'read-only'],
])('says what to do about: %s', (details, advice) => {
  const { message } = failure('It did not start.', new Error(details));
  expect(message).toMatch(/^It did not start\. /);
  expect(message).toContain(advice);
  expect(message).toContain(details);
});

it('gives no advice it does not have, but always names the way out', () => {
  expect(failure('It did not start.', 'a riddle').message).toBe(
    'It did not start.\na riddle\nTo use a PostgreSQL server of your own instead, set DATABASE_URL.',
  );
});
