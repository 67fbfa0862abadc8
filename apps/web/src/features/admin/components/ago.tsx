import { useI18n } from '../../../shared/i18n/i18n';
import { formatAgo } from '../figures';

interface AgoProps {
  readonly instant: string;
  /** When that was asked for, in milliseconds since 1970. */
  readonly now: number;
}

/** How long ago something was; the pointer finds out when exactly. */
export function Ago({ instant, now }: AgoProps) {
  const i18n = useI18n();
  return (
    <time dateTime={instant} title={i18n.instant(instant)} className="whitespace-nowrap">
      {formatAgo(i18n.locale, instant, now)}
    </time>
  );
}
