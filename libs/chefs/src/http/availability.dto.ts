import { isCalendarDate, isWallClockTime } from '@coocook/kernel';
import { IntegerText, IsText } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { ChefDays, Unavailable } from '../application/chef-availability';
import { dateSpan, MAX_DAYS, type DateSpan, type OfferedDay, type OfferedSlot } from '../domain/availability';
import { LIMITS } from '../domain/schedule';
import { UNAVAILABLE_REASONS, type UnavailableReason } from '../domain/unavailable';

const { min, max } = LIMITS.hours;

function DateText(field: string, description: string, example: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, format: 'date', example }),
    IsText(`Invalid ${field}: a date that exists, such as 2027-03-01, is expected`, isCalendarDate),
  );
}

function Hours(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      description: 'Hours of elapsed time',
      minimum: min,
      maximum: max,
      example: 2,
    }),
    IntegerText(min, max),
  );
}

export class AvailabilityQuery {
  @DateText('from', "First date on the chef's wall clock", '2027-03-01')
  readonly from!: string;

  @DateText('to', `Last date, included; at most ${MAX_DAYS} days in all`, '2027-03-02')
  readonly to!: string;

  @Hours()
  readonly duration_hours!: number;

  /** CHEFS_DATES_INVALID when backwards or too long. */
  toDates(): DateSpan {
    return dateSpan(this.from, this.to);
  }
}

export class WhyQuery {
  @DateText('date', "Date on the chef's wall clock", '2027-03-01')
  readonly date!: string;

  @ApiProperty({
    description: "HH:mm on the chef's wall clock",
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    example: '18:00',
  })
  @IsText('Invalid time', isWallClockTime)
  readonly time!: string;

  @Hours()
  readonly duration_hours!: number;
}

@ApiSchema({ name: 'OfferedSlot' })
export class OfferedSlotResponse {
  @ApiProperty({ description: "HH:mm on the chef's wall clock", example: '18:00' })
  readonly start_time: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-01T09:00:00.000Z' })
  readonly starts_at: Date;

  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-01T11:00:00.000Z' })
  readonly ends_at: Date;

  constructor({ startTime, slot }: OfferedSlot) {
    this.start_time = startTime;
    this.starts_at = slot.startsAt;
    this.ends_at = slot.endsAt;
  }
}

@ApiSchema({ name: 'OfferedDay' })
export class OfferedDayResponse {
  @ApiProperty({ format: 'date', example: '2027-03-01' })
  readonly date: string;

  @ApiPropertyOptional({
    description: 'Only when the day has no slot: why the time that came nearest is not offered',
    enum: UNAVAILABLE_REASONS,
    example: 'booked',
  })
  readonly reason?: UnavailableReason;

  @ApiProperty({ type: [OfferedSlotResponse], description: 'By time; each local time once' })
  readonly slots: readonly OfferedSlotResponse[];

  constructor({ date, reason, slots }: OfferedDay) {
    this.date = date;
    if (reason) this.reason = reason;
    this.slots = slots.map((slot) => new OfferedSlotResponse(slot));
  }
}

@ApiSchema({ name: 'Availability' })
export class AvailabilityResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly chef_id: number;

  @ApiProperty({ description: 'IANA zone of the dates and times', example: 'Asia/Seoul' })
  readonly time_zone: string;

  @ApiProperty({ type: [OfferedDayResponse], description: 'Every date asked for, in order' })
  readonly days: readonly OfferedDayResponse[];

  constructor(chefId: number, { timeZone, days }: ChefDays) {
    this.chef_id = chefId;
    this.time_zone = timeZone;
    this.days = days.map((day) => new OfferedDayResponse(day));
  }
}

@ApiSchema({ name: 'WhyNot' })
export class WhyResponse {
  @ApiProperty({ example: false })
  readonly available: boolean;

  @ApiProperty({
    description: 'The first reason that applies, in this order; null when available',
    enum: [...UNAVAILABLE_REASONS, null],
    type: String,
    nullable: true,
    example: 'notice',
  })
  readonly reason: UnavailableReason | null;

  @ApiProperty({
    description: 'The reason in words',
    type: String,
    nullable: true,
    example: 'The chef wants to be asked at least 24 hours ahead',
  })
  readonly message: string | null;

  constructor(refusal: Unavailable | null) {
    this.available = refusal === null;
    this.reason = refusal?.reason ?? null;
    this.message = refusal?.message ?? null;
  }
}
