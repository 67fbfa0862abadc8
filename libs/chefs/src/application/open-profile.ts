import { demoAccountFixed, isDemoAccount } from '@coocook/identity';
import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { checkTimeZone, type ChefProfile } from '../domain/chef-profile';
import { DEFAULT_HOURS, DEFAULT_RULES } from '../domain/schedule';
import { ChefQueries, type ChefView } from './chef.queries';
import { ProfileRepository } from './profile.repository';

/** An account becomes a chef's, with the hours and rules that new chefs have. Of two attempts at once, one counts. */
@Injectable()
export class OpenProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly chefs: ChefQueries,
    private readonly clock: Clock,
  ) {}

  /** Throws IDENTITY_DEMO_FIXED for demo accounts: the demo has its five chefs. */
  async execute(userId: number, profile: ChefProfile): Promise<ChefView> {
    checkTimeZone(profile.timeZone);
    if (isDemoAccount(userId)) throw demoAccountFixed();
    return this.unitOfWork.run(async () => {
      const chefId = await this.profiles.add({
        userId,
        profile,
        weekly: DEFAULT_HOURS,
        rules: DEFAULT_RULES,
        createdAt: this.clock.now(),
      });
      return this.chefs.profile(chefId);
    });
  }
}
