import { isCalendarDate, isWallClockTime, MAX_ID } from '@coocook/kernel';
import { characters, IsText, PagedResponse } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import {
  MAX_HOURS,
  MAX_SPECIAL_REQUESTS,
  MIN_HOURS,
  type BookingOrder,
  type BookingState,
} from '../domain/booking-state';
import { BOOKING_STATUSES, type BookingStatus, type Party } from '../domain/booking-status';
import type { Refund } from '../domain/refund';
import { ExpectedTimeZone, ExpectedUpdatedAt } from './expectations';

export const HOURS = {
  message: `Invalid duration_hours: whole hours from ${MIN_HOURS} to ${MAX_HOURS} are expected`,
};
const CHEF_ID = { message: 'Invalid chef_id' };
const REQUESTS = `Invalid special_requests: text of at most ${MAX_SPECIAL_REQUESTS} characters is expected`;

export class RequestBookingBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_ID, example: 1 })
  @IsInt(CHEF_ID)
  @Min(1, CHEF_ID)
  @Max(MAX_ID, CHEF_ID)
  readonly chef_id!: number;

  @ApiProperty({ description: "YYYY-MM-DD on the chef's wall clock", format: 'date', example: '2027-03-01' })
  @IsText('Invalid booking date', isCalendarDate)
  readonly booking_date!: string;

  @ApiProperty({
    description: "HH:mm on the chef's wall clock",
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    example: '18:00',
  })
  @IsText('Invalid start time', isWallClockTime)
  readonly start_time!: string;

  @ApiProperty({
    description: 'Hours of elapsed time',
    type: 'integer',
    minimum: MIN_HOURS,
    maximum: MAX_HOURS,
    example: 2,
  })
  @IsInt(HOURS)
  @Min(MIN_HOURS, HOURS)
  @Max(MAX_HOURS, HOURS)
  readonly duration_hours!: number;

  @ApiPropertyOptional({
    description: 'Wishes, allergies',
    maxLength: MAX_SPECIAL_REQUESTS,
    example: 'No nuts',
  })
  @IsOptional()
  @IsText(REQUESTS, characters(0, MAX_SPECIAL_REQUESTS))
  readonly special_requests?: string;

  @ApiPropertyOptional({
    description: "The price the diner was shown, major units of the chef's currency; 409 when it is another",
    minimum: 0,
    example: 250,
  })
  @IsOptional()
  @IsNumber({}, { message: 'Invalid expected_total_price' })
  @Min(0, { message: 'Invalid expected_total_price' })
  readonly expected_total_price?: number;

  @ExpectedTimeZone()
  readonly expected_time_zone?: string;

  toOrder(): BookingOrder {
    return {
      start: { date: this.booking_date, time: this.start_time },
      durationHours: this.duration_hours,
      specialRequests: this.special_requests ?? '',
      expectedTotalPrice: this.expected_total_price?.toString(),
      expectedTimeZone: this.expected_time_zone ?? undefined,
    };
  }
}

export class ChangeBookingStatusBody {
  @ApiProperty({
    description:
      'A chef may set confirmed, declined, cancelled, completed and no_show; the last two once it has started',
    enum: BOOKING_STATUSES,
    example: 'confirmed',
  })
  @IsIn(BOOKING_STATUSES, { message: 'Invalid status' })
  readonly status!: BookingStatus;

  @ExpectedUpdatedAt()
  readonly expected_updated_at?: string;
}

@ApiSchema({ name: 'Refund' })
export class RefundResponse {
  @ApiProperty({ description: 'Major units of `currency`', example: 125 })
  readonly amount: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'KRW' })
  readonly currency: string;

  @ApiProperty({
    description: 'Of the price, 0–1, rounded down to 4 decimals',
    minimum: 0,
    maximum: 1,
    example: 0.5,
  })
  readonly share: number;

  constructor({ amount, share }: Refund) {
    this.amount = amount.toMajor();
    this.currency = amount.currency;
    this.share = share;
  }
}

@ApiSchema({ name: 'Booking' })
export class BookingResponse {
  @ApiProperty({ type: 'integer', example: 8 })
  readonly id: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly chef_id: number;

  @ApiProperty({ description: 'As it was when booked', example: 'Park Min-jun' })
  readonly chef_name: string;

  @ApiProperty({ description: 'As it was when booked', example: 'Korean' })
  readonly chef_cuisine: string;

  @ApiPropertyOptional({ description: "Only in the chef's view", example: 'Demo Diner' })
  readonly diner_name?: string;

  @ApiProperty({ description: "YYYY-MM-DD on the chef's wall clock", format: 'date', example: '2027-03-01' })
  readonly booking_date: string;

  @ApiProperty({ description: "HH:mm on the chef's wall clock", example: '18:00' })
  readonly start_time: string;

  @ApiProperty({ type: 'integer', description: 'Hours of elapsed time', example: 2 })
  readonly duration_hours: number;

  @ApiProperty({ description: "IANA zone of the chef's wall clock when booked", example: 'Asia/Seoul' })
  readonly time_zone: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-01T09:00:00.000Z' })
  readonly starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-01T11:00:00.000Z' })
  readonly ends_at: Date;

  @ApiProperty({ enum: BOOKING_STATUSES, example: 'pending' })
  readonly status: BookingStatus;

  @ApiProperty({ description: 'Major units of `currency` an hour, as it was when booked', example: 125 })
  readonly hourly_rate: number;

  @ApiProperty({ description: 'hourly_rate × duration_hours, major units of `currency`', example: 250 })
  readonly total_price: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'KRW' })
  readonly currency: string;

  @ApiProperty({ description: 'Empty when there are none', example: 'No nuts' })
  readonly special_requests: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-21T09:00:00.000Z' })
  readonly created_at: Date;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-21T09:00:00.000Z' })
  readonly updated_at: Date;

  @ApiPropertyOptional({
    description: 'Only while it is pending: when it expires without an answer',
    type: String,
    format: 'date-time',
    example: '2026-11-22T09:00:00.000Z',
  })
  readonly answer_by?: Date;

  @ApiPropertyOptional({
    description:
      'Only while it is pending after a move that was no longer free to cancel: what comes back when the chef declines ' +
      'it or lets it expire. For any other pending request everything comes back.',
    type: RefundResponse,
  })
  readonly refund_if_declined?: RefundResponse;

  @ApiPropertyOptional({
    description:
      'Only once it is cancelled, or declined or expired after a move that was no longer free to cancel: what came back',
    type: RefundResponse,
  })
  readonly refund?: RefundResponse;

  constructor(booking: BookingState, seenBy: Party) {
    this.id = booking.id;
    this.chef_id = booking.chefId;
    this.chef_name = booking.chefName;
    this.chef_cuisine = booking.chefCuisine;
    if (seenBy === 'chef') this.diner_name = booking.dinerName;
    this.booking_date = booking.start.date;
    this.start_time = booking.start.time;
    this.duration_hours = booking.durationHours;
    this.time_zone = booking.timeZone;
    this.starts_at = booking.slot.startsAt;
    this.ends_at = booking.slot.endsAt;
    this.status = booking.status;
    this.hourly_rate = booking.hourlyRate.toMajor();
    this.total_price = booking.totalPrice.toMajor();
    this.currency = booking.totalPrice.currency;
    this.special_requests = booking.specialRequests;
    this.created_at = booking.createdAt;
    this.updated_at = booking.updatedAt;
    if (booking.status === 'pending') {
      this.answer_by = booking.answerBy;
      if (booking.refundIfDeclined) this.refund_if_declined = new RefundResponse(booking.refundIfDeclined);
    }
    if (booking.refund) this.refund = new RefundResponse(booking.refund);
  }
}

@ApiSchema({ name: 'BookingList' })
export class BookingListResponse extends PagedResponse {
  @ApiProperty({ type: [BookingResponse] })
  readonly bookings!: readonly BookingResponse[];
}
