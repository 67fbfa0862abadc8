import { CancellationTermsResponse } from '@coocook/chefs';
import { isCalendarDate, isWallClockTime } from '@coocook/kernel';
import { characters, IsText, isVisible } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CancellationQuote } from '../application/quote-cancellation';
import { MAX_HOURS, MIN_HOURS, type BookingMove } from '../domain/booking-state';
import { MAX_REASON, type BookingEvent } from '../domain/booking-event';
import { BOOKING_STATUSES, type Actor, type BookingStatus } from '../domain/booking-status';
import { ExpectedTimeZone, ExpectedUpdatedAt } from './expectations';
import { HOURS, RefundResponse } from './bookings.dto';

export class CancelBookingBody {
  @ApiPropertyOptional({
    description: 'For the other one of the two to read',
    maxLength: MAX_REASON,
    example: 'We fell ill',
  })
  @IsOptional()
  @IsText(`Invalid reason: text of at most ${MAX_REASON} characters is expected`, characters(0, MAX_REASON))
  readonly reason?: string;

  @ExpectedUpdatedAt()
  readonly expected_updated_at?: string;

  /** Null unless there is something to see. */
  toReason(): string | null {
    return this.reason && isVisible(this.reason) ? this.reason : null;
  }
}

export class RescheduleBookingBody {
  @ApiProperty({ description: "YYYY-MM-DD on the chef's wall clock", format: 'date', example: '2027-03-02' })
  @IsText('Invalid booking date', isCalendarDate)
  readonly booking_date!: string;

  @ApiProperty({
    description: "HH:mm on the chef's wall clock",
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    example: '19:00',
  })
  @IsText('Invalid start time', isWallClockTime)
  readonly start_time!: string;

  @ApiPropertyOptional({
    description: 'Hours of elapsed time; as many as before when not given',
    type: 'integer',
    minimum: MIN_HOURS,
    maximum: MAX_HOURS,
    example: 2,
  })
  @IsOptional()
  @IsInt(HOURS)
  @Min(MIN_HOURS, HOURS)
  @Max(MAX_HOURS, HOURS)
  readonly duration_hours?: number;

  @ExpectedTimeZone()
  readonly expected_time_zone?: string;

  @ExpectedUpdatedAt()
  readonly expected_updated_at?: string;

  toMove(): BookingMove {
    return {
      start: { date: this.booking_date, time: this.start_time },
      durationHours: this.duration_hours ?? undefined,
      expectedTimeZone: this.expected_time_zone ?? undefined,
    };
  }
}

@ApiSchema({ name: 'CancellationQuote' })
export class CancellationQuoteResponse {
  @ApiProperty({ type: RefundResponse })
  readonly refund: RefundResponse;

  @ApiProperty({ description: 'As it was when booked', type: CancellationTermsResponse })
  readonly policy: CancellationTermsResponse;

  @ApiProperty({
    description: 'The start that the shares of the policy count from: the earliest it was booked for',
    type: String,
    format: 'date-time',
    example: '2027-03-01T09:00:00.000Z',
  })
  readonly counts_from: Date;

  @ApiProperty({
    description: 'Up to and including then the refund is that much',
    type: String,
    format: 'date-time',
    example: '2027-02-24T09:00:00.000Z',
  })
  readonly valid_until: Date;

  constructor({ refund, policy, countsFrom, validUntil }: CancellationQuote) {
    this.refund = new RefundResponse(refund);
    this.policy = new CancellationTermsResponse(policy);
    this.counts_from = countsFrom;
    this.valid_until = validUntil;
  }
}

@ApiSchema({ name: 'BookingEvent' })
export class BookingEventResponse {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-21T09:00:00.000Z' })
  readonly at: Date;

  @ApiProperty({
    description: '`system`: time alone did it',
    enum: ['diner', 'chef', 'system'],
    example: 'diner',
  })
  readonly actor: Actor;

  @ApiProperty({
    description: 'Null when the booking was made',
    enum: [...BOOKING_STATUSES, null],
    type: String,
    nullable: true,
    example: 'confirmed',
  })
  readonly from: BookingStatus | null;

  @ApiProperty({
    description: 'The same as `from` when only the time was moved',
    enum: BOOKING_STATUSES,
    example: 'cancelled',
  })
  readonly to: BookingStatus;

  @ApiProperty({ description: 'What the actor gave', type: String, nullable: true, example: 'We fell ill' })
  readonly reason: string | null;

  @ApiProperty({
    description: 'When the booking starts from this step on',
    type: String,
    format: 'date-time',
    example: '2027-03-01T09:00:00.000Z',
  })
  readonly starts_at: Date;

  constructor(event: BookingEvent) {
    this.at = event.at;
    this.actor = event.actor;
    this.from = event.from;
    this.to = event.to;
    this.reason = event.reason;
    this.starts_at = event.startsAt;
  }
}

@ApiSchema({ name: 'BookingEventList' })
export class BookingEventListResponse {
  @ApiProperty({ description: 'The first one first', type: [BookingEventResponse] })
  readonly events!: readonly BookingEventResponse[];
}
