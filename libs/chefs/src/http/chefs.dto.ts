import { PagedResponse } from '@coocook/server-kit';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ChefView } from '../application/chef.queries';
import { LIMITS } from '../domain/schedule';
import { CancellationTermsResponse } from './cancellation-terms.dto';
import { OutsideIds } from './time-ranges.dto';

const { min, max } = LIMITS.hours;

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

  @ApiProperty({
    type: 'integer',
    description: 'Shortest booking, hours',
    minimum: min,
    maximum: max,
    example: 1,
  })
  readonly min_hours: number;

  @ApiProperty({
    type: 'integer',
    description: 'Longest booking, hours',
    minimum: min,
    maximum: max,
    example: 12,
  })
  readonly max_hours: number;

  @ApiProperty({ description: 'Bookings are confirmed at once and wait for no answer', example: false })
  readonly instant_book: boolean;

  @ApiProperty({
    type: 'integer',
    description: 'Hours after which an unanswered request expires',
    minimum: LIMITS.answerHours.min,
    maximum: LIMITS.answerHours.max,
    example: 24,
  })
  readonly answer_hours: number;

  @ApiProperty({ description: 'Frozen into each booking when it is made', type: CancellationTermsResponse })
  readonly cancellation_policy: CancellationTermsResponse;

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
    this.min_hours = chef.minHours;
    this.max_hours = chef.maxHours;
    this.instant_book = chef.instantBook;
    this.answer_hours = chef.answerHours;
    this.cancellation_policy = new CancellationTermsResponse(chef.cancellationPolicy);
    this.active = chef.active;
    this.created_at = chef.createdAt;
  }
}

@ApiSchema({ name: 'ChangedChef' })
export class ChangedChefResponse extends ChefResponse {
  @OutsideIds()
  readonly outside: readonly number[];

  constructor(chef: ChefView, outside: readonly number[]) {
    super(chef);
    this.outside = outside;
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
