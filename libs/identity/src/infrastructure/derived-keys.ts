import { createHash, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentitySettings } from '../application/identity-settings';

const KEY_BYTES = 32;
const KID_LENGTH = 16;

interface SigningKey {
  readonly kid: string;
  readonly secret: Buffer;
}

/** Keys for one purpose, derived (HKDF, RFC 5869) from the settings' so that no other purpose shares them. */
abstract class DerivedKeys {
  /** From the first of the settings' keys. */
  readonly signing: SigningKey;
  private readonly byKid: ReadonlyMap<string, SigningKey>;

  constructor({ secretKeys }: IdentitySettings, purpose: string) {
    const keys = secretKeys.map((secretKey) => derive(secretKey, purpose));
    const [first] = keys;
    if (!first) throw new Error('At least one secret key is needed');
    this.signing = first;
    this.byKid = new Map(keys.map((key) => [key.kid, key]));
  }

  secretOf(kid: string): Buffer | null {
    return this.byKid.get(kid)?.secret ?? null;
  }

  get secrets(): readonly Buffer[] {
    return [...this.byKid.values()].map(({ secret }) => secret);
  }
}

@Injectable()
export class AccessTokenKeys extends DerivedKeys {
  constructor(settings: IdentitySettings) {
    super(settings, 'coocook/access-token/v1');
  }
}

@Injectable()
export class DeviceTokenKeys extends DerivedKeys {
  constructor(settings: IdentitySettings) {
    super(settings, 'coocook/device-token/v1');
  }
}

@Injectable()
export class FailureCountKeys extends DerivedKeys {
  constructor(settings: IdentitySettings) {
    super(settings, 'coocook/failure-count/v1');
  }
}

function derive(secretKey: string, purpose: string): SigningKey {
  const secret = Buffer.from(hkdfSync('sha256', secretKey, '', purpose, KEY_BYTES));
  return { secret, kid: createHash('sha256').update(secret).digest('base64url').slice(0, KID_LENGTH) };
}
