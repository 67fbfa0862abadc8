import { DomainError, isCurrency, Money } from '@coocook/kernel';
import { characters, IsText, PagedResponse, PageQuery } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CHEF_SORTS, type ChefSearch, type ChefSort, type ChefView } from '../application/chef.queries';

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

@ApiSchema({ name: 'Chef' })
export class ChefResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly id: number;

  @ApiProperty({ example: 'Park Min-jun' })
  readonly name: string;

  @ApiProperty({ example: 'Korean' })
  readonly cuisine: string;

  @ApiProperty({ example: 'Court dishes and Sunday food, cooked the slow way.' })
  readonly bio: string;

  @ApiProperty({ example: 'Jongno-gu, Seoul' })
  readonly location: string;

  @ApiProperty({ description: 'IANA zone in which the chef keeps the calendar', example: 'Asia/Seoul' })
  readonly time_zone: string;

  @ApiProperty({ description: 'Major units of `currency` an hour', example: 125 })
  readonly hourly_rate: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'KRW' })
  readonly currency: string;

  @ApiProperty({ description: '0–5; 0 while rating_count is 0', example: 0 })
  readonly rating: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly rating_count: number;

  @ApiProperty({ type: [String], example: ['Bibimbap', 'Galbi-jjim'] })
  readonly specialties: readonly string[];

  @ApiProperty({ type: [String], example: ['Korean', 'English'] })
  readonly languages: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly photo_url: string | null;

  @ApiProperty({ example: true })
  readonly active: boolean;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-21T09:00:00.000Z' })
  readonly created_at: Date;

  constructor(chef: ChefView) {
    this.id = chef.id;
    this.name = chef.name;
    this.cuisine = chef.cuisine;
    this.bio = chef.bio;
    this.location = chef.location;
    this.time_zone = chef.timeZone;
    this.hourly_rate = chef.hourlyRate.toMajor();
    this.currency = chef.hourlyRate.currency;
    this.rating = chef.rating;
    this.rating_count = chef.ratingCount;
    this.specialties = chef.specialties;
    this.languages = chef.languages;
    this.photo_url = chef.photoUrl;
    this.active = chef.active;
    this.created_at = chef.createdAt;
  }
}

@ApiSchema({ name: 'ChefList' })
export class ChefListResponse extends PagedResponse {
  @ApiProperty({ type: [ChefResponse] })
  readonly chefs!: readonly ChefResponse[];
}

@ApiSchema({ name: 'Cuisine' })
export class CuisineResponse {
  @ApiProperty({ example: 'Korean' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', description: 'Active chefs who cook it', example: 1 })
  readonly chef_count!: number;
}

@ApiSchema({ name: 'CuisineList' })
export class CuisineListResponse {
  @ApiProperty({ type: [CuisineResponse] })
  readonly cuisines!: readonly CuisineResponse[];
}
