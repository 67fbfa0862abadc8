import { randomUUID } from 'node:crypto';
import { Clock, isId } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { isUUID } from 'class-validator';
import { DEVICE_TOKEN_SECONDS, DeviceTokens, type KnownDevice } from '../application/device-tokens';
import { IdentitySettings } from '../application/identity-settings';
import { DeviceTokenKeys } from './derived-keys';

const ALGORITHM = 'HS256';
const AUDIENCE = 'coocook-device';

interface Claims {
  readonly sub?: unknown;
  readonly jti?: unknown;
}

@Injectable()
export class JwtDeviceTokens extends DeviceTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly keys: DeviceTokenKeys,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {
    super();
  }

  issue(userId: number, deviceId: string | null): Promise<string> {
    return this.jwt.signAsync(
      { iat: this.seconds() },
      {
        secret: this.keys.signing.secret,
        algorithm: ALGORITHM,
        issuer: this.settings.issuer,
        audience: AUDIENCE,
        subject: String(userId),
        jwtid: deviceId ?? randomUUID(),
        expiresIn: DEVICE_TOKEN_SECONDS,
      },
    );
  }

  async read(token: string): Promise<KnownDevice | null> {
    for (const secret of this.keys.secrets) {
      const device = await this.readWith(token, secret);
      if (device) return device;
    }
    return null;
  }

  private async readWith(token: string, secret: Buffer): Promise<KnownDevice | null> {
    const claims = await this.jwt
      .verifyAsync<Claims>(token, {
        secret,
        algorithms: [ALGORITHM],
        issuer: this.settings.issuer,
        audience: AUDIENCE,
        clockTimestamp: this.seconds(),
      })
      .catch(() => null);
    const userId = Number(claims?.sub);
    if (!claims || !isId(userId) || !isUUID(claims.jti)) return null;
    return { userId, deviceId: claims.jti as string };
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
