import { ChefsModule, Occupancy } from '@coocook/chefs';
import { SubscriptionsModule } from '@coocook/subscriptions';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnswerBooking } from './application/answer-booking';
import { BookingAccess } from './application/booking-access';
import { BookingLimits } from './application/booking-limits';
import { BookingQueries } from './application/booking.queries';
import { BookingRepository } from './application/booking.repository';
import { ChefCalendar } from './application/chef-calendar';
import { RequestBooking } from './application/request-booking';
import { BookingListGuard } from './http/booking-list.guard';
import { BookingsController } from './http/bookings.controller';
import { SqlBookingQueries } from './infrastructure/sql-booking.queries';
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
      controllers: [BookingsController],
      providers: [
        { provide: BookingLimits, useValue: new BookingLimits(maxPendingBookings) },
        { provide: BookingQueries, useClass: SqlBookingQueries },
        { provide: BookingRepository, useClass: TypeormBookingRepository },
        AnswerBooking,
        BookingAccess,
        BookingListGuard,
        RequestBooking,
      ],
    };
  }
}
