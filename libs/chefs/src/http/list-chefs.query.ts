import { DomainError, isCalendarDate, isCurrency, isWallClockTime, Money } from '@coocook/kernel';
import { characters, IntegerText, IsText, PageQuery } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LIMITS } from '../domain/schedule';
import type { FreeThen } from '../domain/wish-in-zone';
import { CHEF_SORTS, type ChefSearch, type ChefSort } from '../application/chef.queries';

const MAX_TEXT = 100;

function SearchText(field: string, description: string, example: string): PropertyDecorator {
  const message = `Invalid ${field}: text of at most ${MAX_TEXT} characters is expected`;
  return applyDecorators(
    ApiPropertyOptional({ description, example, maxLength: MAX_TEXT }),
    IsOptional(),
    IsText(message, characters(0, MAX_TEXT)),
  );
}

function DecimalText(
  field: string,
  description: string,
  example: number,
  pattern: RegExp,
): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, example, type: Number }),
    IsOptional(),
    Matches(pattern, { message: `Invalid ${field}` }),
  );
}

const RATE = /^\d{1,12}(\.\d{1,4})?$/;
const RATING = /^([0-4](\.\d{1,2})?|5(\.0{1,2})?)$/;

export class ListChefsQuery extends PageQuery {
  @SearchText('q', 'Contained in name, bio or cuisine, any case', 'kimchi')
  readonly q?: string;

  @SearchText('cuisine', 'The cuisine, any case', 'Korean')
  readonly cuisine?: string;

  @SearchText('location', 'Contained in the location, any case', 'Seoul')
  readonly location?: string;

  @ApiPropertyOptional({ description: 'ISO 4217 code', example: 'KRW' })
  @IsOptional()
  @IsText('Invalid currency', isCurrency)
  readonly currency?: string;

  @DecimalText('min_rate', 'Least hourly rate, major units', 100, RATE)
  readonly min_rate?: string;

  @DecimalText('max_rate', 'Highest hourly rate, major units', 140, RATE)
  readonly max_rate?: string;

  @DecimalText('min_rating', 'Least rating, 0–5', 0, RATING)
  readonly min_rating?: string;

  @ApiPropertyOptional({
    description: 'Order; ties by id',
    enum: CHEF_SORTS,
    default: 'recommended',
    example: 'rate',
  })
  @IsOptional()
  @IsIn(CHEF_SORTS, { message: `Invalid sort: one of ${CHEF_SORTS.join(', ')} is expected` })
  readonly sort: ChefSort = 'recommended';

  @ApiPropertyOptional({
    description:
      "Only chefs who can be booked then: YYYY-MM-DD on each chef's wall clock; with the two that follow",
    format: 'date',
    example: '2027-03-01',
  })
  @IsOptional()
  @IsText('Invalid free_date', isCalendarDate)
  readonly free_date?: string;

  @ApiPropertyOptional({ description: "HH:mm on each chef's wall clock", example: '18:00' })
  @IsOptional()
  @IsText('Invalid free_time', isWallClockTime)
  readonly free_time?: string;

  @ApiPropertyOptional({
    description: 'Hours of elapsed time',
    type: 'integer',
    minimum: LIMITS.hours.min,
    maximum: LIMITS.hours.max,
    example: 2,
  })
  @IsOptional()
  @IntegerText(LIMITS.hours.min, LIMITS.hours.max)
  readonly free_hours?: number;

  /** Null when any time will do. REQUEST_INVALID when a part of the time is missing. */
  toFreeThen(): FreeThen | null {
    const { free_date: date, free_time: time, free_hours: durationHours } = this;
    if (date !== undefined && time !== undefined && durationHours !== undefined) {
      return { start: { date, time }, durationHours };
    }
    const parts = { free_date: date, free_time: time, free_hours: durationHours };
    const missing = Object.entries(parts).filter(([, value]) => value === undefined);
    if (missing.length === 3) return null;
    const message = 'free_date, free_time and free_hours are given together';
    const errors = missing.map(([field]) => ({ field, message }));
    throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors });
  }

  /** REQUEST_INVALID for a rate with more decimals than the currency has. */
  toSearch(): ChefSearch {
    this.checkDecimals('min_rate');
    this.checkDecimals('max_rate');
    return {
      text: this.q,
      cuisine: this.cuisine,
      location: this.location,
      currency: this.currency,
      minRate: this.min_rate,
      maxRate: this.max_rate,
      minRating: this.min_rating,
      sort: this.sort,
      ...this.paging,
    };
  }

  private checkDecimals(field: 'min_rate' | 'max_rate'): void {
    const rate = this[field];
    if (this.currency === undefined || rate === undefined || Money.parse(rate, this.currency)) return;
    const message = `Invalid ${field}`;
    throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field, message }] });
  }
}
