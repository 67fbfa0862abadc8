import { useI18n } from '../i18n/i18n';
import { Icon } from './icon';

/** On whose clock the times of a page, or of a form, stand. */
export function ZoneNote({ timeZone }: { readonly timeZone: string }) {
  const { t, zone } = useI18n();
  return (
    <p className="flex gap-2 text-ink-soft">
      <Icon name="globe" className="mt-0.5 size-5" />
      <span className="min-w-0 wrap-anywhere">{t('zone.note', { zone: zone(timeZone), timeZone })}</span>
    </p>
  );
}
