import { Injectable } from '@nestjs/common';
import { checkReach } from '../domain/schedule';
import { hoursOfDate, type TimeRange } from '../domain/working-hours';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { OwnSchedule } from './own-schedule';
import type { SingleDate } from './schedule.queries';
import { ScheduleRepository } from './schedule.repository';

export interface ChangedDate extends SingleDate {
  /** Ids of bookings that now lie outside the working hours; they stand. */
  readonly outside: readonly number[];
}

/** A chef takes a day off, or works other hours on it. */
@Injectable()
export class SetDate {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly own: OwnSchedule,
    private readonly outside: OutsideBookings,
  ) {}

  async execute(chefId: number, date: string, ranges: readonly TimeRange[]): Promise<ChangedDate> {
    const hours = hoursOfDate(ranges);
    return this.occupancy.exclusively(chefId, async (now) => {
      checkReach(date, (await this.own.of(chefId)).timeZone, now);
      await this.schedules.setDate(chefId, date, hours);
      return { date, ranges: hours, outside: await this.outside.idsOf(chefId, now) };
    });
  }
}
