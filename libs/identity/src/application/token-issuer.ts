import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { refreshTokenExpiry } from '../domain/refresh-token';
import { AccessTokenSigner } from './access-token-signer';
import { DeviceTokens } from './device-tokens';
import type { Origin } from './origin';
import { SessionRepository } from './session.repository';

/** A pair of tokens, and whose it is. */
export interface OpenedSession {
  readonly userId: number;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** One that began with a password, and so makes its device known. */
export interface SignedInSession extends OpenedSession {
  readonly deviceToken: string;
}

/** Issues pairs of tokens, within the caller's unit of work. */
@Injectable()
export class TokenIssuer {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly signer: AccessTokenSigner,
    private readonly devices: DeviceTokens,
    private readonly clock: Clock,
  ) {}

  async openSession(userId: number, origin: Origin): Promise<OpenedSession> {
    return this.issue(userId, await this.sessions.open(userId, origin, this.clock.now()));
  }

  /** `deviceId` is null where the account was not signed in to before. */
  async openSessionOnDevice(
    userId: number,
    origin: Origin,
    deviceId: string | null,
  ): Promise<SignedInSession> {
    const deviceToken = await this.devices.issue(userId, deviceId);
    return { ...(await this.openSession(userId, origin)), deviceToken };
  }

  /** Another pair for a session that is open. */
  async issue(userId: number, sessionId: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const refreshToken = await this.sessions.issueToken(sessionId, now, refreshTokenExpiry(now));
    return { userId, accessToken: await this.signer.sign(userId, sessionId), refreshToken };
  }
}
