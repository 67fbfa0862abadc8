import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_TOKEN_SECONDS } from '../application/access-token-signer';
import { ProfileQueries, type ProfileView } from '../application/profile.queries';
import type { OpenedSession, SignedInSession } from '../application/token-issuer';
import type { SessionResponse, UserResponse } from './auth.dto';
import { DeviceCookie } from './device-cookie';
import { RefreshCookie } from './refresh-cookie';
import { toSubscriptionResponse } from './subscription-fact';

/** Answers with a session; the refresh token goes where the client asked for it. */
@Injectable()
export class SessionPresenter {
  constructor(
    private readonly profiles: ProfileQueries,
    private readonly cookie: RefreshCookie,
    private readonly device: DeviceCookie,
  ) {}

  async present(
    session: OpenedSession | SignedInSession,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionResponse> {
    const user = toUserResponse(await this.profiles.profileOf(session.userId));
    const inCookie = this.cookie.isWanted(request);
    if (inCookie) this.cookie.set(reply, session.refreshToken);
    if ('deviceToken' in session) this.device.set(reply, session.deviceToken);
    return {
      access_token: session.accessToken,
      ...(inCookie ? {} : { refresh_token: session.refreshToken }),
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      user,
    };
  }
}

export function toUserResponse({ subscriptions, chefId, createdAt, ...account }: ProfileView): UserResponse {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    roles: account.roles,
    is_chef: chefId !== null,
    chef_id: chefId,
    subscriptions: subscriptions.map(toSubscriptionResponse),
    password_expired: account.passwordExpired,
    created_at: createdAt.toISOString(),
  };
}
