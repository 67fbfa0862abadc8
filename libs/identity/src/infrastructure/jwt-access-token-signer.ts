import { randomUUID } from 'node:crypto';
import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ACCESS_TOKEN_SECONDS, AccessTokenSigner } from '../application/access-token-signer';
import { IdentitySettings } from '../application/identity-settings';
import { ACCESS_TOKEN_ALGORITHM, ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_TYPE } from './access-token.format';
import { AccessTokenKeys } from './derived-keys';

@Injectable()
export class JwtAccessTokenSigner extends AccessTokenSigner {
  constructor(
    private readonly jwt: JwtService,
    private readonly keys: AccessTokenKeys,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {
    super();
  }

  sign(userId: number, sessionId: string): Promise<string> {
    const { kid, secret } = this.keys.signing;
    return this.jwt.signAsync(
      { sid: sessionId, iat: Math.floor(this.clock.now().getTime() / 1000) },
      {
        secret,
        algorithm: ACCESS_TOKEN_ALGORITHM,
        header: { alg: ACCESS_TOKEN_ALGORITHM, typ: ACCESS_TOKEN_TYPE, kid },
        issuer: this.settings.issuer,
        audience: ACCESS_TOKEN_AUDIENCE,
        subject: String(userId),
        jwtid: randomUUID(),
        expiresIn: ACCESS_TOKEN_SECONDS,
      },
    );
  }
}
