const formatOf = (currency: string, locale?: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

/** `'en-US', 250, 'KRW'` → `₩250`. Amounts are in major units. */
export const formatMoney = (locale: string, amount: number, currency: string): string =>
  formatOf(currency, locale).format(amount);

/** The price of `hours` at `rate` (both in major units), computed in minor units as the API does. */
export const totalPrice = (rate: number, hours: number, currency: string): number => {
  const unit = 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
  return (Math.round(rate * unit) * hours) / unit;
};
