import { Injectable } from '@nestjs/common';
import { dateNotSet } from '../domain/chefs.errors';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ScheduleRepository } from './schedule.repository';

/** A chef goes back to the hours of the week on a date. */
@Injectable()
export class ClearDate {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly outside: OutsideBookings,
  ) {}

  /** Answers the ids of bookings that now lie outside the working hours. CHEFS_DATE_NOT_SET when nothing was set. */
  async execute(chefId: number, date: string): Promise<readonly number[]> {
    return this.occupancy.exclusively(chefId, async (now) => {
      if (!(await this.schedules.clearDate(chefId, date))) throw dateNotSet();
      return this.outside.idsOf(chefId, now);
    });
  }
}
