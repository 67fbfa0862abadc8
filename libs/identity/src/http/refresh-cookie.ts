import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentitySettings } from '../application/identity-settings';
import { REFRESH_TOKEN_SECONDS } from '../domain/refresh-token';

const NAME = 'coocook_refresh';
/** The one part of the API that reads our cookies. */
export const AUTH_COOKIE_PATH = '/api/auth';

/**
 * Carries the refresh token where no script can read it, for clients that ask so with `X-Token-Delivery: cookie`.
 * Another site cannot make a browser send that header, so it cannot use the cookie either.
 */
@Injectable()
export class RefreshCookie {
  constructor(private readonly settings: IdentitySettings) {}

  isWanted(request: FastifyRequest): boolean {
    return request.headers['x-token-delivery'] === 'cookie';
  }

  read(request: FastifyRequest): string | undefined {
    return this.isWanted(request) ? request.cookies[NAME] : undefined;
  }

  set(reply: FastifyReply, token: string): void {
    this.write(reply, token, REFRESH_TOKEN_SECONDS);
  }

  clear(reply: FastifyReply): void {
    this.write(reply, '', 0);
  }

  private write(reply: FastifyReply, value: string, maxAge: number): void {
    const secure = this.settings.secureCookies;
    void reply.setCookie(NAME, value, {
      httpOnly: true,
      sameSite: 'strict',
      path: AUTH_COOKIE_PATH,
      secure,
      maxAge,
    });
  }
}
