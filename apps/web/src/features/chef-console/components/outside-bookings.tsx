import { useI18n } from '../../../shared/i18n/i18n';
import { useBooking } from '../profile-queries';

/** Bookings to come that a change has left outside the hours. */
export function OutsideBookings({ ids }: { readonly ids: readonly number[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {ids.map((id) => (
        <li key={id}>
          <OutsideBooking id={id} />
        </li>
      ))}
    </ul>
  );
}

/** By its number alone until, or unless, the rest is known. */
function OutsideBooking({ id }: { readonly id: number }) {
  const { t, day, zone } = useI18n();
  const { data: booking } = useBooking(id);
  if (!booking) return t('booking.name', { id });
  return t('console.outside.booking', {
    id,
    day: day(booking.booking_date),
    time: booking.start_time,
    zone: zone(booking.time_zone),
    diner: booking.diner_name ?? t('booking.diner'),
  });
}
