export { BookingsJobsModule, BookingsModule, type BookingsOptions } from './bookings.module';
export { seedDemoBookings } from './infrastructure/demo-bookings.seed';
