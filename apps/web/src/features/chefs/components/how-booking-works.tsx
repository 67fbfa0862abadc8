import type { Chef } from '@coocook/api-client';
import { hoursRange } from '../../../shared/i18n/hours-range';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';

/** What a booking with this chef includes, as the product works and the chef wants it. */
export function HowBookingWorks({ chef }: { readonly chef: Chef }) {
  const i18n = useI18n();
  const { t } = i18n;
  const included = [
    { icon: 'wallet', text: t('chef.included.price') },
    {
      icon: 'note',
      text: t(chef.instant_book ? 'chef.included.requests.atOnce' : 'chef.included.requests'),
    },
    {
      icon: 'check',
      text: chef.instant_book
        ? t('chef.included.answer.atOnce')
        : t('chef.included.answer', { hours: t('hours', { hours: chef.answer_hours }) }),
    },
    { icon: 'clock', text: t('chef.included.hours', { hours: hoursRange(i18n, chef) }) },
  ] as const;
  return (
    <ul className="grid gap-x-8 gap-y-5 @min-[36rem]:grid-cols-2">
      {included.map(({ icon, text }) => (
        <li key={icon} className="flex gap-3">
          <Icon name={icon} className="mt-0.5 size-6 text-brand-deep" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
