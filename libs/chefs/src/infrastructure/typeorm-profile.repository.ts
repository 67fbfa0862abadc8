import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { ProfileRepository, type NewChef, type ProfileChanges } from '../application/profile.repository';
import { profileExists } from '../domain/chefs.errors';
import { chefTable, fromProfile, fromRules } from './chef.table';
import { fromWeekly, weeklyRangeTable } from './schedule.tables';

/** PostgreSQL's name for the UNIQUE of the column. */
const ONE_PROFILE = 'chefs_user_id_key';

@Injectable()
export class TypeormProfileRepository extends ProfileRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add({ userId, profile, weekly, rules, createdAt }: NewChef): Promise<number> {
    const { manager } = this.unitOfWork;
    const row = { user_id: userId, ...fromProfile(profile), ...fromRules(rules), created_at: createdAt };
    try {
      const inserted = await manager.getRepository(chefTable).insert(row);
      const { id } = inserted.identifiers[0] as { id: number };
      await manager.getRepository(weeklyRangeTable).insert(fromWeekly(id, weekly));
      return id;
    } catch (error) {
      if (constraintOf(error) === ONE_PROFILE) throw profileExists();
      throw error;
    }
  }

  async change(chefId: number, { active, ...profile }: ProfileChanges): Promise<void> {
    const columns = { ...fromProfile(profile), active };
    if (Object.values(columns).every((value) => value === undefined)) return;
    await this.unitOfWork.manager.getRepository(chefTable).update({ id: chefId }, columns);
  }
}
