import type { ContextTables } from '@coocook/server-kit';
import { bookingTable } from './infrastructure/booking.table';
import { CreateBookings1795000003000 } from './infrastructure/migrations/1795000003000-create-bookings';

export const bookingsTables: ContextTables = {
  entities: [bookingTable],
  migrations: [CreateBookings1795000003000],
};
