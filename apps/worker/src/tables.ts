import { bookingsTables } from '@coocook/bookings/tables';
import { chefsTables } from '@coocook/chefs/tables';
import { identityTables } from '@coocook/identity/tables';
import type { ContextTables } from '@coocook/server-kit';
import { subscriptionsTables } from '@coocook/subscriptions/tables';

/** The tables of the contexts that have jobs, and of those they refer to; lower contexts first. */
export const TABLES: readonly ContextTables[] = [
  identityTables,
  subscriptionsTables,
  chefsTables,
  bookingsTables,
];
