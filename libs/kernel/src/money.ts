/**
 * Decimals of the currencies in use (ISO 4217). They stand here and are not asked of the runtime, whose own data differ
 * from the standard and change: that would change the meaning of stored amounts.
 */
const TWO_DECIMALS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG';
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';

const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...TWO_DECIMALS.split(' ').map((code) => [code, 2] as const),
  ...NO_DECIMALS.split(' ').map((code) => [code, 0] as const),
  ...THREE_DECIMALS.split(' ').map((code) => [code, 3] as const),
]);
const SHARE_PARTS = 10_000;
const DECIMAL = /^(\d{1,15})(?:\.(\d{1,15}))?$/;

/** True for the ISO 4217 code, in capitals, of a currency in use. */
export function isCurrency(code: string): boolean {
  return DECIMALS.has(code);
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

  /** Throws a RangeError when the other is more, or of another currency. */
  minus(other: Money): Money {
    this.checkCurrency(other);
    return Money.ofMinor(this.minor - other.minor, this.currency);
  }

  /** A share of it, 0–1 with at most 4 decimals; half up to the minor unit. Throws a RangeError for another share. */
  portion(share: number): Money {
    const parts = Math.round(share * SHARE_PARTS);
    if (!(share >= 0 && share <= 1) || parts / SHARE_PARTS !== share) {
      throw new RangeError(`Not a share: ${share}`);
    }
    const doubled = this.minor * BigInt(parts) * 2n;
    return new Money((doubled + BigInt(SHARE_PARTS)) / BigInt(2 * SHARE_PARTS), this.currency);
  }

  /** Throws a RangeError for another currency. */
  isMoreThan(other: Money): boolean {
    this.checkCurrency(other);
    return this.minor > other.minor;
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

  private checkCurrency({ currency }: Money): void {
    if (currency !== this.currency) throw new RangeError(`${currency} beside ${this.currency}`);
  }
}

function minorDigits(currency: string): number {
  const digits = DECIMALS.get(currency);
  if (digits === undefined) throw new RangeError(`Not a currency: ${currency}`);
  return digits;
}
