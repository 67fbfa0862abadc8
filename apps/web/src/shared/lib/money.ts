const formatOf = (currency: string, locale?: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

/** Minor units in a major one. */
const unitOf = (currency: string): number =>
  10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);

/** `'en-US', 250, 'KRW'` → `₩250`. Amounts are in major units. */
export const formatMoney = (locale: string, amount: number, currency: string): string =>
  formatOf(currency, locale).format(amount);

/** What is left of `amount` without `part` (both in major units), computed in minor units. */
export const minus = (amount: number, part: number, currency: string): number => {
  const unit = unitOf(currency);
  return (Math.round(amount * unit) - Math.round(part * unit)) / unit;
};

/** The price of `hours` at `rate` (both in major units), computed in minor units as the API does. */
export const totalPrice = (rate: number, hours: number, currency: string): number => {
  const unit = unitOf(currency);
  return (Math.round(rate * unit) * hours) / unit;
};
