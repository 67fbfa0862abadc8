import { EntitySchema } from 'typeorm';

export interface SignInFailuresRow {
  /** HMAC of the address. */
  readonly email_key: Buffer;
  /** `STRANGERS` for everybody without a device of the account's. */
  readonly device_id: string;
  readonly failures: number;
  readonly locked_until: Date | null;
  readonly refusal_noted_at: Date | null;
  readonly updated_at: Date;
}

/** The nil UUID, which no device has. */
export const STRANGERS = '00000000-0000-0000-0000-000000000000';

export const signInFailuresTable = new EntitySchema<SignInFailuresRow>({
  name: 'identity.sign_in_failures',
  schema: 'identity',
  tableName: 'sign_in_failures',
  columns: {
    email_key: { type: 'bytea', primary: true },
    device_id: { type: 'uuid', primary: true },
    failures: { type: 'integer' },
    locked_until: { type: 'timestamptz', nullable: true },
    refusal_noted_at: { type: 'timestamptz', nullable: true },
    updated_at: { type: 'timestamptz' },
  },
});
