import { useI18n } from '../../../shared/i18n/i18n';
import { useBooking } from '../queries';

/** How many are told by diner and time. */
const NAMED = 3;

/** Bookings to come that lie outside the hours: the first few of them, how many more, and that they stand. */
export function OutsideBookings({ ids }: { readonly ids: readonly number[] }) {
  const { t } = useI18n();
  const rest = ids.length - NAMED;
  return (
    <div className="space-y-2">
      <ul className="list-disc space-y-1 pl-5">
        {ids.slice(0, NAMED).map((id) => (
          <OutsideBooking key={id} id={id} />
        ))}
        {rest > 0 ? <li>{t('console.outside.more', { total: rest })}</li> : null}
      </ul>
      <p>{t('console.outside.stand')}</p>
    </div>
  );
}

function OutsideBooking({ id }: { readonly id: number }) {
  const { t, day, zone } = useI18n();
  const { data: booking } = useBooking(id);
  // Its number says enough until the rest comes, and when it does not come.
  if (!booking) return <li>{t('booking.name', { id })}</li>;
  return (
    <li>
      {t('console.outside.booking', {
        diner: booking.diner_name ?? t('booking.diner'),
        day: day(booking.booking_date),
        time: booking.start_time,
        zone: zone(booking.time_zone),
        hours: t('hours', { hours: booking.duration_hours }),
      })}
    </li>
  );
}
