import type { ContextTables } from '@coocook/server-kit';
import { bookingEventTable } from './infrastructure/booking-event.table';
import { bookingTable } from './infrastructure/booking.table';
import { idempotencyKeyTable } from './infrastructure/idempotency-key.table';
import { CreateBookings1795000003000 } from './infrastructure/migrations/1795000003000-create-bookings';
import { FreezeCancellationTerms1795000031000 } from './infrastructure/migrations/1795000031000-freeze-cancellation-terms';
import { RecordBookingEvents1795000032000 } from './infrastructure/migrations/1795000032000-record-booking-events';
import { KeepIdempotencyKeys1795000033000 } from './infrastructure/migrations/1795000033000-keep-idempotency-keys';
import { IndexBlockedTime1795000040000 } from './infrastructure/migrations/1795000040000-index-blocked-time';
import { SettleDeclinedMoves1795000042000 } from './infrastructure/migrations/1795000042000-settle-declined-moves';

export const bookingsTables: ContextTables = {
  entities: [bookingTable, bookingEventTable, idempotencyKeyTable],
  migrations: [
    CreateBookings1795000003000,
    FreezeCancellationTerms1795000031000,
    RecordBookingEvents1795000032000,
    KeepIdempotencyKeys1795000033000,
    IndexBlockedTime1795000040000,
    SettleDeclinedMoves1795000042000,
  ],
};
