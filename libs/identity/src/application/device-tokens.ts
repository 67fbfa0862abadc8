/** A device is known for a year after its last sign-in (contract, section 3). */
export const DEVICE_TOKEN_SECONDS = 365 * 24 * 60 * 60;

/** A device and the account that was signed in to on it. */
export interface KnownDevice {
  readonly userId: number;
  readonly deviceId: string;
}

/** Signed tokens by which an account's own devices are told from strangers. They open nothing by themselves. */
export abstract class DeviceTokens {
  /** Null: a device that is not known yet. */
  abstract issue(userId: number, deviceId: string | null): Promise<string>;
  /** Null for what is not ours, was changed or is over a year old. */
  abstract read(token: string): Promise<KnownDevice | null>;
}
