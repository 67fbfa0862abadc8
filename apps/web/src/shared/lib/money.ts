const LOCALE = 'en';

const formatOf = (currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

/** `250, 'KRW'` → `₩250`. Amounts are in major units. */
export const formatMoney = (amount: number, currency: string): string => formatOf(currency).format(amount);

/** The price of `hours` at `rate` (both in major units), computed in minor units as the API does. */
export const totalPrice = (rate: number, hours: number, currency: string): number => {
  const unit = 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
  return (Math.round(rate * unit) * hours) / unit;
};
