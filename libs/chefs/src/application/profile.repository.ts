import type { ChefProfile } from '../domain/chef-profile';
import type { ScheduleRules } from '../domain/schedule';
import type { WeeklyHours } from '../domain/working-hours';

export interface NewChef {
  readonly userId: number;
  readonly profile: ChefProfile;
  readonly weekly: WeeklyHours;
  readonly rules: ScheduleRules;
  readonly createdAt: Date;
}

export type ProfileChanges = Partial<ChefProfile> & { readonly active?: boolean };

/** Everything here happens in the caller's unit of work. */
export abstract class ProfileRepository {
  /** Answers the id. Throws CHEFS_PROFILE_EXISTS when the account has a profile. */
  abstract add(chef: NewChef): Promise<number>;
  abstract change(chefId: number, changes: ProfileChanges): Promise<void>;
}
