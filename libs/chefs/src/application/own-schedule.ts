import { Clock, dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { chefNotFound } from '../domain/chefs.errors';
import type { DateSpan } from '../domain/availability';
import type { Schedule } from '../domain/schedule';
import { ScheduleQueries, type SingleDate } from './schedule.queries';

/** What chefs see of their own calendar. */
@Injectable()
export class OwnSchedule {
  constructor(
    private readonly queries: ScheduleQueries,
    private readonly clock: Clock,
  ) {}

  /** With the single dates that `dates` need; without, it has none. */
  async of(chefId: number, dates?: DateSpan): Promise<Schedule> {
    const found = await this.queries.scheduleOf(chefId, dates);
    if (!found) throw chefNotFound();
    return found.schedule;
  }

  /** Single dates from yesterday on, whose last hours may be today. */
  async dates(chefId: number): Promise<readonly SingleDate[]> {
    const { timeZone } = await this.of(chefId);
    const today = toWallClock(this.clock.now(), timeZone).date;
    return this.queries.datesFrom(chefId, dateOf(dayOf(today) - 1));
  }
}
