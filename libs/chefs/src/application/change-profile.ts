import { demoAccountFixed, isDemoAccount } from '@coocook/identity';
import type { Money } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { checkTimeZone, parseRate, type ChefProfile } from '../domain/chef-profile';
import { profileInvalid } from '../domain/chefs.errors';
import { ChefQueries, type ChefView } from './chef.queries';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ProfileRepository } from './profile.repository';

/** What is not given stays. */
export interface WantedChanges extends Partial<Omit<ChefProfile, 'hourlyRate'>> {
  /** Decimal text in major units. */
  readonly rate?: string;
  /** Only together with a rate: 125 won are not 125 euros. */
  readonly currency?: string;
  readonly active?: boolean;
}

export interface ChangedProfile {
  readonly chef: ChefView;
  /** Ids of bookings that a move to another zone leaves outside the working hours; they stand. */
  readonly outside: readonly number[];
}

/** A chef changes the profile, moves to another zone, pauses or comes back: each booking is made before or after it. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly profiles: ProfileRepository,
    private readonly chefs: ChefQueries,
    private readonly outside: OutsideBookings,
  ) {}

  /** Throws IDENTITY_DEMO_FIXED for demo chefs, whom the next visitor shall find as they were. */
  async execute(
    userId: number,
    chefId: number,
    { rate, currency, ...changes }: WantedChanges,
  ): Promise<ChangedProfile> {
    if (changes.timeZone !== undefined) checkTimeZone(changes.timeZone);
    if (currency !== undefined && rate === undefined) {
      throw profileInvalid('currency', 'Invalid currency: it changes together with hourly_rate');
    }
    return this.occupancy.exclusively(chefId, async (now) => {
      const hourlyRate = rate === undefined ? undefined : await this.rateOf(chefId, rate, currency);
      if (isDemoAccount(userId)) throw demoAccountFixed();
      const { timeZone } = await this.chefs.profile(chefId);
      await this.profiles.change(chefId, { ...changes, hourlyRate });
      const chef = await this.chefs.profile(chefId);
      const hasMoved = chef.timeZone !== timeZone;
      return { chef, outside: hasMoved ? await this.outside.idsOf(chefId, now) : [] };
    });
  }

  private async rateOf(chefId: number, rate: string, currency?: string): Promise<Money> {
    return parseRate(rate, currency ?? (await this.chefs.profile(chefId)).hourlyRate.currency);
  }
}
