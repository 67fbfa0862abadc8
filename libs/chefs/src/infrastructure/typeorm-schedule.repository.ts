import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { ScheduleRepository } from '../application/schedule.repository';
import type { ScheduleRules } from '../domain/schedule';
import type { TimeRange, WeeklyHours } from '../domain/working-hours';
import { chefTable, fromRules } from './chef.table';
import { fromWeekly, singleDateRangeTable, singleDateTable, weeklyRangeTable } from './schedule.tables';

@Injectable()
export class TypeormScheduleRepository extends ScheduleRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async save(chefId: number, weekly: WeeklyHours, rules: ScheduleRules): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.getRepository(chefTable).update({ id: chefId }, fromRules(rules));
    await manager.getRepository(weeklyRangeTable).delete({ chef_id: chefId });
    await manager.getRepository(weeklyRangeTable).insert(fromWeekly(chefId, weekly));
  }

  async setDate(chefId: number, date: string, ranges: readonly TimeRange[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.clearDate(chefId, date);
    await manager.getRepository(singleDateTable).insert({ chef_id: chefId, date });
    await manager
      .getRepository(singleDateRangeTable)
      .insert(ranges.map(({ start, end }) => ({ chef_id: chefId, date, starts: start, ends: end })));
  }

  async clearDate(chefId: number, date: string): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager
      .getRepository(singleDateTable)
      .delete({ chef_id: chefId, date });
    return affected === 1;
  }
}
