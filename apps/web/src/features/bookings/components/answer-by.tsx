import { useEffect, useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';
import { formatMoment } from '../../../shared/lib/moments';
import { formatTimeLeft } from '../time-left';

const MINUTE_MS = 60_000;
/** From then on a chef should better hurry. */
const SOON_MS = 3 * 3_600_000;

interface AnswerByProps {
  /** ISO 8601: when the request expires. */
  readonly answerBy: string;
  readonly timeZone: string;
  readonly view: 'diner' | 'chef';
}

/** How long a request still waits for its answer; counts down while one looks. */
export function AnswerBy({ answerBy, timeZone, view }: AnswerByProps) {
  const { t, locale, zone } = useI18n();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(answerBy) - now;
  const until = t('booking.answerBy.until', {
    until: formatMoment(locale, answerBy, timeZone),
    zone: zone(timeZone),
  });
  return (
    <p
      className={`flex gap-2 rounded-control p-3 ${left < SOON_MS ? 'bg-warn-tint text-warn' : 'bg-calm-tint text-calm'}`}
    >
      <Icon name="clock" className="mt-0.5 size-5" />
      <span>
        <strong className="font-semibold">
          {left > 0
            ? t(`booking.answerBy.${view}`, { left: formatTimeLeft(locale, left) })
            : t('booking.answerBy.over')}
        </strong>{' '}
        <span className="inline-block">{until}</span>
      </span>
    </p>
  );
}
