import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { Select } from '../../../shared/ui/field';
import { WEEKDAYS } from '../hours-form';
import { weekdayName } from '../weekday-name';

interface CopyHoursProps {
  /** From a day, counted from 0. */
  readonly onCopy: (from: number, to: 'weekdays' | 'all') => void;
}

/** Puts the hours of one day on others. */
export function CopyHours({ onCopy }: CopyHoursProps) {
  const { t, locale } = useI18n();
  const [from, setFrom] = useState(0);
  // Said only once something was copied.
  const [copied, setCopied] = useState<number | null>(null);
  const copy = (to: 'weekdays' | 'all') => {
    onCopy(from, to);
    setCopied(from);
  };
  return (
    <div className="space-y-3 rounded-control bg-sunken p-4">
      <Select
        label={t('console.hours.copy')}
        value={from}
        onChange={(event) => {
          setFrom(Number(event.target.value));
          setCopied(null);
        }}
      >
        {WEEKDAYS.map((weekday) => (
          <option key={weekday} value={weekday - 1}>
            {weekdayName(locale, weekday)}
          </option>
        ))}
      </Select>
      <div className="flex flex-wrap gap-3">
        {(['weekdays', 'all'] as const).map((to) => (
          <Button key={to} variant="secondary" onClick={() => copy(to)}>
            {t(`console.hours.copy.${to}`)}
          </Button>
        ))}
        <p role="status" className="self-center text-sm text-ink-soft">
          {copied === null ? null : t('console.hours.copied', { day: weekdayName(locale, copied + 1) })}
        </p>
      </div>
    </div>
  );
}
