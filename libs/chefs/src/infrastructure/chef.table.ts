import { Money } from '@coocook/kernel';
import { EntitySchema } from 'typeorm';
import type { BookableChef, ChefView } from '../application/chef.queries';
import type { ChefProfile } from '../domain/chef-profile';
import { CancellationPolicy, type PolicyJson } from '../domain/cancellation-policy';
import type { GridMinutes, ScheduleRules } from '../domain/schedule';

/** bigint and numeric columns arrive as text. */
export interface ChefRow {
  readonly id: number;
  readonly user_id: number;
  readonly name: string;
  readonly cuisine: string;
  readonly bio: string;
  readonly location: string;
  readonly time_zone: string;
  readonly hourly_rate_minor: string;
  /** The same rate in major units, so that filters and sorting need no table of currencies in SQL. */
  readonly hourly_rate_major: string;
  readonly currency: string;
  readonly rating: string;
  readonly rating_count: number;
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
  readonly photo_url: string | null;
  readonly buffer_minutes: number;
  readonly min_notice_hours: number;
  readonly horizon_days: number;
  readonly min_hours: number;
  readonly max_hours: number;
  readonly grid_minutes: GridMinutes;
  readonly instant_book: boolean;
  readonly answer_hours: number;
  readonly cancellation_policy: PolicyJson;
  readonly active: boolean;
  readonly created_at: Date;
}

export const chefTable = new EntitySchema<ChefRow>({
  name: 'chefs.chef',
  schema: 'chefs',
  tableName: 'chefs',
  columns: {
    id: { type: 'integer', primary: true, generated: true },
    user_id: { type: 'integer', unique: true },
    name: { type: 'text' },
    cuisine: { type: 'text' },
    bio: { type: 'text' },
    location: { type: 'text' },
    time_zone: { type: 'text' },
    hourly_rate_minor: { type: 'bigint' },
    hourly_rate_major: { type: 'numeric' },
    currency: { type: 'text' },
    rating: { type: 'numeric', default: 0 },
    rating_count: { type: 'integer', default: 0 },
    specialties: { type: 'text', array: true },
    languages: { type: 'text', array: true },
    photo_url: { type: 'text', nullable: true },
    buffer_minutes: { type: 'integer', default: 0 },
    min_notice_hours: { type: 'integer', default: 24 },
    horizon_days: { type: 'integer', default: 180 },
    min_hours: { type: 'integer', default: 1 },
    max_hours: { type: 'integer', default: 12 },
    grid_minutes: { type: 'integer', default: 30 },
    instant_book: { type: 'boolean', default: false },
    answer_hours: { type: 'integer', default: 24 },
    cancellation_policy: { type: 'jsonb', default: { preset: 'moderate' } },
    active: { type: 'boolean', default: true },
    created_at: { type: 'timestamptz' },
  },
});

export function toChefView(row: ChefRow): ChefView {
  return {
    id: row.id,
    name: row.name,
    cuisine: row.cuisine,
    bio: row.bio,
    location: row.location,
    timeZone: row.time_zone,
    hourlyRate: Money.ofMinor(BigInt(row.hourly_rate_minor), row.currency),
    rating: Number(row.rating),
    ratingCount: row.rating_count,
    specialties: row.specialties,
    languages: row.languages,
    photoUrl: row.photo_url,
    minHours: row.min_hours,
    maxHours: row.max_hours,
    instantBook: row.instant_book,
    answerHours: row.answer_hours,
    cancellationPolicy: CancellationPolicy.from(row.cancellation_policy),
    active: row.active,
    createdAt: row.created_at,
  };
}

export function toBookableChef(row: ChefRow): BookableChef {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    cuisine: row.cuisine,
    timeZone: row.time_zone,
    hourlyRate: Money.ofMinor(BigInt(row.hourly_rate_minor), row.currency),
    bufferMinutes: row.buffer_minutes,
    answerHours: row.answer_hours,
    instantBook: row.instant_book,
    cancellationPolicy: CancellationPolicy.from(row.cancellation_policy),
  };
}

type RulesColumns =
  | 'buffer_minutes'
  | 'min_notice_hours'
  | 'horizon_days'
  | 'min_hours'
  | 'max_hours'
  | 'grid_minutes'
  | 'instant_book'
  | 'answer_hours'
  | 'cancellation_policy';
export type RulesRow = Pick<ChefRow, RulesColumns>;

export function toRules(row: RulesRow): ScheduleRules {
  return {
    bufferMinutes: row.buffer_minutes,
    minNoticeHours: row.min_notice_hours,
    horizonDays: row.horizon_days,
    minHours: row.min_hours,
    maxHours: row.max_hours,
    gridMinutes: row.grid_minutes,
    instantBook: row.instant_book,
    answerHours: row.answer_hours,
    cancellationPolicy: CancellationPolicy.from(row.cancellation_policy),
  };
}

export function fromRules(rules: ScheduleRules): RulesRow {
  return {
    buffer_minutes: rules.bufferMinutes,
    min_notice_hours: rules.minNoticeHours,
    horizon_days: rules.horizonDays,
    min_hours: rules.minHours,
    max_hours: rules.maxHours,
    grid_minutes: rules.gridMinutes,
    instant_book: rules.instantBook,
    answer_hours: rules.answerHours,
    cancellation_policy: rules.cancellationPolicy.toJson(),
  };
}

type ProfileColumns =
  | 'name'
  | 'cuisine'
  | 'bio'
  | 'location'
  | 'time_zone'
  | 'hourly_rate_minor'
  | 'hourly_rate_major'
  | 'currency'
  | 'specialties'
  | 'languages';

/** The columns of what is given; the others are undefined, which changes nothing. */
export function fromProfile(profile: ChefProfile): Pick<ChefRow, ProfileColumns>;
export function fromProfile(profile: Partial<ChefProfile>): Partial<Pick<ChefRow, ProfileColumns>>;
export function fromProfile(profile: Partial<ChefProfile>): Partial<Pick<ChefRow, ProfileColumns>> {
  const { name, cuisine, bio, location, timeZone, hourlyRate, specialties, languages } = profile;
  return {
    name,
    cuisine,
    bio,
    location,
    time_zone: timeZone,
    hourly_rate_minor: hourlyRate?.minor.toString(),
    hourly_rate_major: hourlyRate?.toDecimal(),
    currency: hourlyRate?.currency,
    specialties,
    languages,
  };
}
