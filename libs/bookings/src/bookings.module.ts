import { ChefsModule, Occupancy } from '@coocook/chefs';
import { ScheduledJobs } from '@coocook/server-kit';
import { SubscriptionsModule } from '@coocook/subscriptions';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnswerBooking } from './application/answer-booking';
import { BookableTimes } from './application/bookable-times';
import { BookingAccess } from './application/booking-access';
import { BookingLimits } from './application/booking-limits';
import { BookingQueries } from './application/booking.queries';
import { BookingRepository } from './application/booking.repository';
import { CancelBooking } from './application/cancel-booking';
import { ChangeBooking } from './application/change-booking';
import { ChefCalendar } from './application/chef-calendar';
import { CloseDueBookings } from './application/close-due-bookings';
import { DueBookings } from './application/due-bookings';
import { ForgetOldKeys } from './application/forget-old-keys';
import { IdempotencyKeys } from './application/idempotency-keys';
import { ListTimesToMove } from './application/list-times-to-move';
import { QuoteCancellation } from './application/quote-cancellation';
import { RequestBooking } from './application/request-booking';
import { RescheduleBooking } from './application/reschedule-booking';
import { WriteOnce } from './application/write-once';
import { BookingChangesController } from './http/booking-changes.controller';
import { BookingListGuard } from './http/booking-list.guard';
import { BookingTimesController } from './http/booking-times.controller';
import { BookingsController } from './http/bookings.controller';
import { SqlBookingQueries } from './infrastructure/sql-booking.queries';
import { SqlDueBookings } from './infrastructure/sql-due-bookings';
import { SqlIdempotencyKeys } from './infrastructure/sql-idempotency-keys';
import { SqlOccupancy } from './infrastructure/sql-occupancy';
import { TypeormBookingRepository } from './infrastructure/typeorm-booking.repository';
import { TypeormChefCalendar } from './infrastructure/typeorm-chef-calendar';

export interface BookingsOptions {
  /** Unanswered requests a diner may have at a time, from 1. */
  readonly maxPendingBookings: number;
}

/** The one calendar of every chef in this process. Global, so that the chefs below find their port `Occupancy` bound. */
@Global()
@Module({
  providers: [
    { provide: ChefCalendar, useClass: TypeormChefCalendar },
    { provide: Occupancy, useClass: SqlOccupancy },
  ],
  exports: [ChefCalendar, Occupancy],
})
export class ChefCalendarsModule {}

@Module({})
export class BookingsModule {
  static forRoot({ maxPendingBookings }: BookingsOptions): DynamicModule {
    return {
      module: BookingsModule,
      imports: [ChefCalendarsModule, ChefsModule, SubscriptionsModule],
      controllers: [BookingsController, BookingChangesController, BookingTimesController],
      providers: [
        { provide: BookingLimits, useValue: new BookingLimits(maxPendingBookings) },
        { provide: BookingQueries, useClass: SqlBookingQueries },
        { provide: BookingRepository, useClass: TypeormBookingRepository },
        { provide: IdempotencyKeys, useClass: SqlIdempotencyKeys },
        AnswerBooking,
        BookableTimes,
        BookingAccess,
        BookingListGuard,
        CancelBooking,
        ChangeBooking,
        ListTimesToMove,
        QuoteCancellation,
        RequestBooking,
        RescheduleBooking,
        WriteOnce,
      ],
    };
  }
}

const FIVE_MINUTES = 300;
const HOUR = 3600;

/** What is done about bookings when nobody asks; for the process that does the jobs. */
@Module({
  imports: [ChefCalendarsModule],
  providers: [
    { provide: DueBookings, useClass: SqlDueBookings },
    { provide: IdempotencyKeys, useClass: SqlIdempotencyKeys },
    CloseDueBookings,
    ForgetOldKeys,
  ],
})
export class BookingsJobsModule {
  constructor(jobs: ScheduledJobs, due: CloseDueBookings, keys: ForgetOldKeys) {
    jobs.every(FIVE_MINUTES, 'expire-requests', (signal) => due.expireRequests(signal));
    jobs.every(FIVE_MINUTES, 'complete-bookings', (signal) => due.completeEnded(signal));
    jobs.every(HOUR, 'forget-old-keys', (signal) => keys.execute(signal));
  }
}
