export {
  BookingsJobsModule,
  BookingsModule,
  ChefCalendarsModule,
  type BookingsOptions,
} from './bookings.module';
export { seedDemoBookings } from './infrastructure/demo-bookings.seed';
