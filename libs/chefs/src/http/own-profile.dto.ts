import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, ValidateIf } from 'class-validator';
import type { WantedChanges } from '../application/change-profile';
import { parseRate, type ChefProfile } from '../domain/chef-profile';
import { PROFILE_FIELDS as field } from './profile-fields';

export class OpenProfileBody {
  @field.name('required')
  readonly name!: string;

  @field.cuisine('required')
  readonly cuisine!: string;

  @field.bio('required')
  readonly bio!: string;

  @field.location('required')
  readonly location!: string;

  @field.timeZone('required')
  readonly time_zone!: string;

  @field.hourlyRate('required')
  readonly hourly_rate!: number;

  @field.currency('required')
  readonly currency!: string;

  @field.specialties('optional')
  readonly specialties?: readonly string[];

  @field.languages('optional')
  readonly languages?: readonly string[];

  /** CHEFS_PROFILE_INVALID for a rate with more decimals than the currency has. */
  toProfile(): ChefProfile {
    return {
      name: this.name,
      cuisine: this.cuisine,
      bio: this.bio,
      location: this.location,
      timeZone: this.time_zone,
      hourlyRate: parseRate(this.hourly_rate.toString(), this.currency),
      specialties: this.specialties ?? [],
      languages: this.languages ?? [],
    };
  }
}

export class ChangeProfileBody {
  @field.name('optional')
  readonly name?: string;

  @field.cuisine('optional')
  readonly cuisine?: string;

  @field.bio('optional')
  readonly bio?: string;

  @field.location('optional')
  readonly location?: string;

  @field.timeZone('optional')
  readonly time_zone?: string;

  @field.hourlyRate('optional')
  readonly hourly_rate?: number;

  /** Together with `hourly_rate` only. */
  @field.currency('optional')
  readonly currency?: string;

  @field.specialties('optional')
  readonly specialties?: readonly string[];

  @field.languages('optional')
  readonly languages?: readonly string[];

  @ApiPropertyOptional({ description: 'False pauses: nobody finds or books the chef', example: true })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsBoolean({ message: 'Invalid active: true or false is expected' })
  readonly active?: boolean;

  toChanges(): WantedChanges {
    return {
      name: this.name,
      cuisine: this.cuisine,
      bio: this.bio,
      location: this.location,
      timeZone: this.time_zone,
      rate: this.hourly_rate?.toString(),
      currency: this.currency,
      specialties: this.specialties,
      languages: this.languages,
      active: this.active,
    };
  }
}
