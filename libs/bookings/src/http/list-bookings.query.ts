import { DomainError, isCalendarDate } from '@coocook/kernel';
import { IsText, PageQuery } from '@coocook/server-kit';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  BOOKING_PERIODS,
  BOOKING_SORTS,
  type BookingPeriod,
  type BookingSearch,
  type BookingSort,
} from '../application/booking.queries';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status';

export class ListBookingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BOOKING_STATUSES, example: 'confirmed' })
  @IsOptional()
  @IsIn(BOOKING_STATUSES, { message: 'Invalid status' })
  readonly status?: BookingStatus;

  @ApiPropertyOptional({
    description: '`upcoming` has not ended yet',
    enum: BOOKING_PERIODS,
    example: 'upcoming',
  })
  @IsOptional()
  @IsIn(BOOKING_PERIODS, { message: `Invalid when: one of ${BOOKING_PERIODS.join(', ')} is expected` })
  readonly when?: BookingPeriod;

  @ApiPropertyOptional({
    description: 'By start; ties by id',
    enum: BOOKING_SORTS,
    default: '-starts_at',
    example: 'starts_at',
  })
  @IsOptional()
  @IsIn(BOOKING_SORTS, { message: `Invalid sort: one of ${BOOKING_SORTS.join(', ')} is expected` })
  readonly sort: BookingSort = '-starts_at';

  @ApiPropertyOptional({
    description: "First `booking_date`, on the chef's wall clock",
    format: 'date',
    example: '2027-03-01',
  })
  @IsOptional()
  @IsText('Invalid from: a date that exists, such as 2027-03-01, is expected', isCalendarDate)
  readonly from?: string;

  @ApiPropertyOptional({
    description: 'Last `booking_date`, included; not before `from`',
    format: 'date',
    example: '2027-03-31',
  })
  @IsOptional()
  @IsText('Invalid to: a date that exists, such as 2027-03-31, is expected', isCalendarDate)
  readonly to?: string;

  @ApiPropertyOptional({ description: "`chef`: those of the caller's own chef profile", enum: ['chef'] })
  @IsOptional()
  @IsIn(['chef'], { message: 'Invalid as: only chef is expected' })
  readonly as?: 'chef';

  /** REQUEST_INVALID when the dates are backwards. */
  toSearch(of: BookingSearch['of']): BookingSearch {
    const { status, when, from, to, sort, paging } = this;
    if (from !== undefined && to !== undefined && to < from) {
      const message = 'Invalid to: it may not be before from';
      throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field: 'to', message }] });
    }
    return { of, status, when, from, to, sort, ...paging };
  }
}
