import { useEffect, useEffectEvent, useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';
import { formatMoment } from '../../../shared/lib/moments';
import { useRefreshBookings } from '../queries';
import { formatTimeLeft } from '../time-left';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** From then on a chef should better hurry. */
const SOON_MS = 3 * 3_600_000;

interface AnswerByProps {
  /** ISO 8601: when the request expires. */
  readonly answerBy: string;
  readonly timeZone: string;
  readonly view: 'diner' | 'chef';
}

/** How long a request still waits for its answer; counts down while one looks, and looks again when it is over. */
export function AnswerBy({ answerBy, timeZone, view }: AnswerByProps) {
  const { t, locale, zone } = useI18n();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const everyMinute = setInterval(tick, MINUTE_MS);
    const atTheEnd = setTimeout(tick, Math.max(Date.parse(answerBy) - Date.now(), 0));
    return () => {
      clearInterval(everyMinute);
      clearTimeout(atTheEnd);
    };
  }, [answerBy]);
  const left = Date.parse(answerBy) - now;
  const refresh = useRefreshBookings();
  const isOver = left <= 0;
  const lookAgain = useEffectEvent(() => void refresh());
  useEffect(() => {
    if (!isOver) return;
    // More than once: by the clock of the server it may be a little earlier, and an answer may fail.
    const soon = setTimeout(() => lookAgain(), SECOND_MS);
    const again = setInterval(() => lookAgain(), 10 * SECOND_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [isOver]);
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
