import type { ExecutionContext } from '@nestjs/common';
import type { Principal } from '../application/principal';
import { EvenWithExpiredPassword } from './even-with-expired-password.decorator';
import { SignInGuard } from './sign-in.guard';

function answerTo(
  authorization: string | undefined,
  user: Principal | false,
  error: Error | null = null,
  handler: () => void = () => undefined,
): unknown {
  const request = { headers: { authorization } };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => handler,
  } as unknown as ExecutionContext;
  return new SignInGuard().handleRequest(error, user, undefined, context);
}

describe('A route for those who are signed in', () => {
  it('lets in whom passport knows', () => {
    const user = { userId: 8, sessionId: null, roles: ['user'] };
    expect(answerTo('Bearer good', user)).toBe(user);
  });

  it('tells a missing header from a bad token', () => {
    expect(() => answerTo(undefined, false)).toThrow('Missing authorization header');
    expect(() => answerTo('', false)).toThrow('Missing authorization header');
    expect(() => answerTo('Bearer bad', false)).toThrow('Invalid or expired token');
    expect(() => answerTo('Basic abc', false)).toThrow('Invalid or expired token');
  });

  it('passes trouble on: a database that is away makes no token bad', () => {
    expect(() => answerTo('Bearer good', false, new Error('away'))).toThrow('away');
  });

  it('is closed to whoever must change their password first, unless it leads out of that', () => {
    const user: Principal = { userId: 8, sessionId: null, roles: ['user'], mustChangePassword: true };
    expect(() => answerTo('Bearer good', user)).toThrow('The password is too old');
    const wayOut = (): void => undefined;
    EvenWithExpiredPassword()(wayOut);
    expect(answerTo('Bearer good', user, null, wayOut)).toBe(user);
  });
});
