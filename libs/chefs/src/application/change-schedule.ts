import { Injectable } from '@nestjs/common';
import { checkRules, type ScheduleRules } from '../domain/schedule';
import { WeeklyHours, type WeeklyRange } from '../domain/working-hours';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ScheduleRepository } from './schedule.repository';

/** A chef sets weekly hours and rules anew. Of two at once, the last counts whole. */
@Injectable()
export class ChangeSchedule {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly outside: OutsideBookings,
  ) {}

  /** Answers the ids of bookings that now lie outside the working hours; they stand. */
  async execute(
    chefId: number,
    ranges: readonly WeeklyRange[],
    rules: ScheduleRules,
  ): Promise<readonly number[]> {
    const weekly = WeeklyHours.of(ranges);
    checkRules(rules);
    return this.occupancy.exclusively(chefId, async (now) => {
      await this.schedules.save(chefId, weekly, rules);
      return this.outside.idsOf(chefId, now);
    });
  }
}
