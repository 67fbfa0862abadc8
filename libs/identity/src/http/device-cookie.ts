import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_TOKEN_SECONDS } from '../application/device-tokens';
import { IdentitySettings } from '../application/identity-settings';
import { AUTH_COOKIE_PATH } from './refresh-cookie';

const NAME = 'coocook_device';

/** Says that somebody has signed in on this device before. It opens nothing (docs/adr: lockout and device cookies). */
@Injectable()
export class DeviceCookie {
  constructor(private readonly settings: IdentitySettings) {}

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, {
      httpOnly: true,
      sameSite: 'strict',
      path: AUTH_COOKIE_PATH,
      secure: this.settings.secureCookies,
      maxAge: DEVICE_TOKEN_SECONDS,
    });
  }
}
