const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const DECIMAL = /^(\d{1,15})(?:\.(\d{1,15}))?$/;

/** True for an ISO 4217 code in capitals that this runtime knows. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** An amount in integer minor units of an ISO 4217 currency, never negative. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  static ofMinor(minor: bigint, currency: string): Money {
    if (minor < 0n) throw new RangeError(`A negative amount: ${minor} ${currency}`);
    return new Money(minor, currency);
  }

  /**
   * Parses decimal text in major units, such as "1.15". Null when the text is not a plain non-negative decimal
   * or has more decimals than the currency: 1.15 * 100 is not 115 in floating point, so no float is ever involved.
   */
  static parse(text: string, currency: string): Money | null {
    const match = DECIMAL.exec(text);
    if (!match) return null;
    const digits = minorDigits(currency);
    const [, whole = '', fraction = ''] = match;
    if (fraction.length > digits) return null;
    return new Money(BigInt(whole + fraction.padEnd(digits, '0')), currency);
  }

  times(factor: number): Money {
    return new Money(this.minor * BigInt(factor), this.currency);
  }

  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  /** Exact decimal text in major units: "1.15", "250". */
  toDecimal(): string {
    const digits = minorDigits(this.currency);
    if (digits === 0) return this.minor.toString();
    const text = this.minor.toString().padStart(digits + 1, '0');
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  /** The number that leaves the API: major units (contract, section 1). */
  toMajor(): number {
    return Number(this.toDecimal());
  }
}

const digitsByCurrency = new Map<string, number>();

function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    digits = format.maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}
