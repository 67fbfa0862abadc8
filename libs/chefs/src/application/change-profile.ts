import { Injectable } from '@nestjs/common';
import { checkTimeZone } from '../domain/chef-profile';
import { ChefQueries, type ChefView } from './chef.queries';
import { Occupancy } from './occupancy';
import { ProfileRepository, type ProfileChanges } from './profile.repository';

/** A chef changes the profile, moves to another zone, pauses or comes back: each booking is made before or after it. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly profiles: ProfileRepository,
    private readonly chefs: ChefQueries,
  ) {}

  async execute(chefId: number, changes: ProfileChanges): Promise<ChefView> {
    if (changes.timeZone !== undefined) checkTimeZone(changes.timeZone);
    return this.occupancy.exclusively(chefId, async () => {
      await this.profiles.change(chefId, changes);
      return this.chefs.profile(chefId);
    });
  }
}
