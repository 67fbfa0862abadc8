import { createHash, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentitySettings } from '../application/identity-settings';

const PURPOSE = 'coocook/access-token/v1';
const KEY_BYTES = 32;
const KID_LENGTH = 16;

interface SigningKey {
  readonly kid: string;
  readonly secret: Buffer;
}

/** The keys of access tokens, derived (HKDF, RFC 5869) so that no other purpose shares them. */
@Injectable()
export class AccessTokenKeys {
  /** The first of the settings' keys. */
  readonly signing: SigningKey;
  private readonly byKid: ReadonlyMap<string, SigningKey>;

  constructor({ secretKeys }: IdentitySettings) {
    const keys = secretKeys.map(derive);
    const [first] = keys;
    if (!first) throw new Error('At least one secret key is needed');
    this.signing = first;
    this.byKid = new Map(keys.map((key) => [key.kid, key]));
  }

  secretOf(kid: string): Buffer | null {
    return this.byKid.get(kid)?.secret ?? null;
  }
}

function derive(secretKey: string): SigningKey {
  const secret = Buffer.from(hkdfSync('sha256', secretKey, '', PURPOSE, KEY_BYTES));
  return { secret, kid: createHash('sha256').update(secret).digest('base64url').slice(0, KID_LENGTH) };
}
