import type { ExecutionContext } from '@nestjs/common';
import { SignInGuard } from './sign-in.guard';

function answerTo(
  authorization: string | undefined,
  user: object | false,
  error: Error | null = null,
): unknown {
  const request = { headers: { authorization } };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  return new SignInGuard().handleRequest(error, user, undefined, context);
}

describe('A route for those who are signed in', () => {
  it('lets in whom passport knows', () => {
    const user = { userId: 8 };
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
});
