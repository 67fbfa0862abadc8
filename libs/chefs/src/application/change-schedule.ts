import { Injectable } from '@nestjs/common';
import { checkRules, type ScheduleRules } from '../domain/schedule';
import { WeeklyHours, type WeeklyRange } from '../domain/working-hours';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ScheduleRepository } from './schedule.repository';

export interface ChangedSchedule {
  readonly weekly: WeeklyHours;
  readonly rules: ScheduleRules;
  /** Ids of bookings that now lie outside the working hours; they stand. */
  readonly outside: readonly number[];
}

/** A chef sets weekly hours and rules anew. Of two at once, the last counts whole. */
@Injectable()
export class ChangeSchedule {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly outside: OutsideBookings,
  ) {}

  async execute(
    chefId: number,
    ranges: readonly WeeklyRange[],
    rules: ScheduleRules,
  ): Promise<ChangedSchedule> {
    const weekly = WeeklyHours.of(ranges);
    checkRules(rules);
    return this.occupancy.exclusively(chefId, async (now) => {
      await this.schedules.save(chefId, weekly, rules);
      return { weekly, rules, outside: await this.outside.idsOf(chefId, now) };
    });
  }
}
