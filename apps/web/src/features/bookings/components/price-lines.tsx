import { useI18n } from '../../../shared/i18n/i18n';

interface PriceLinesProps {
  /** Major units an hour. */
  readonly rate: number;
  /** 0 while none are chosen. */
  readonly hours: number;
  /** Major units. */
  readonly total: number;
  readonly currency: string;
}

/** How the price comes about; spoken again when it changes. */
export function PriceLines({ rate, hours, total, currency }: PriceLinesProps) {
  const { t, money } = useI18n();
  return (
    <dl aria-live="polite" className="space-y-2">
      <div className="flex justify-between gap-4 text-ink-soft">
        <dt>{t('book.price.hours')}</dt>
        <dd className="tabular-nums">
          {t('book.price.times', { rate: money(rate, currency), hours: t('hours', { hours }) })}
        </dd>
      </div>
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3">
        <dt className="font-semibold">{t('book.price')}</dt>
        <dd className="text-2xl font-bold tracking-tight tabular-nums">{money(total, currency)}</dd>
      </div>
    </dl>
  );
}
