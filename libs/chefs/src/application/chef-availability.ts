import { Clock, dateOf, dayOf, toWallClock, type WallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Availability, type DateSpan, type OfferedDay } from '../domain/availability';
import { chefNotFound } from '../domain/chefs.errors';
import { LIMITS } from '../domain/schedule';
import { explain, type UnavailableReason } from '../domain/unavailable';
import { Occupancy } from './occupancy';
import { ScheduleQueries, type ChefSchedule } from './schedule.queries';

export interface WantedTime {
  readonly chefId: number;
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
  readonly durationHours: number;
  /** A booking that is about to move: its own time is free for it. */
  readonly exceptBooking?: number;
}

export interface Unavailable {
  readonly reason: UnavailableReason;
  /** The reason in words. */
  readonly message: string;
}

export interface FreeTime {
  readonly startsAt: Date;
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
}

export interface ChefDays {
  readonly timeZone: string;
  readonly days: readonly OfferedDay[];
}

/** Days before and after a wish in which other times are looked for, further when the nearer ones are too few. */
const NEAR_DAYS = [30, 180, LIMITS.horizonDays.max] as const;

/** When chefs can be booked: two queries, however many days. Throws CHEFS_NOT_FOUND for absent and inactive chefs. */
@Injectable()
export class ChefAvailability {
  constructor(
    private readonly schedules: ScheduleQueries,
    private readonly occupancy: Occupancy,
    private readonly clock: Clock,
  ) {}

  /** `exceptBooking` is one that is about to move: its own time is free for it. */
  async days(
    chefId: number,
    dates: DateSpan,
    durationHours: number,
    exceptBooking?: number,
  ): Promise<ChefDays> {
    const { schedule, availability } = await this.of(chefId, dates, exceptBooking);
    return { timeZone: schedule.timeZone, days: availability.days(durationHours) };
  }

  /** Null when the time can be booked. */
  async whyNot({ chefId, start, durationHours, exceptBooking }: WantedTime): Promise<Unavailable | null> {
    const { schedule, availability } = await this.of(
      chefId,
      { from: start.date, to: start.date },
      exceptBooking,
    );
    const reason = availability.whyNot(start, durationHours);
    return reason && { reason, message: explain(reason, schedule.rules) };
  }

  /** Times that can be booked around the wanted one, the nearest first, of two equally near the earlier. */
  async nearest(wanted: WantedTime, count: number): Promise<readonly FreeTime[]> {
    let free: readonly FreeTime[] = [];
    for (const days of NEAR_DAYS) {
      free = await this.freeOn(await this.around(wanted, days), wanted);
      if (free.length >= count) break;
    }
    return free.slice(0, count);
  }

  /** Times on those dates that can be booked, the nearest to the wanted one first. */
  private async freeOn(dates: DateSpan, wanted: WantedTime): Promise<readonly FreeTime[]> {
    const { chefId, start, durationHours, exceptBooking } = wanted;
    const { availability } = await this.of(chefId, dates, exceptBooking);
    const distance = ({ start: { date, time } }: FreeTime): number =>
      Math.abs(Date.parse(`${date}T${time}Z`) - Date.parse(`${start.date}T${start.time}Z`));
    return availability
      .days(durationHours)
      .flatMap(({ date, slots }) =>
        slots.map(({ startTime, slot }) => ({ startsAt: slot.startsAt, start: { date, time: startTime } })),
      )
      .sort((a, b) => distance(a) - distance(b));
  }

  /** Dates so near the wanted one on which the chef may be booked at all. */
  private async around({ chefId, start }: WantedTime, days: number): Promise<DateSpan> {
    const found = await this.schedules.scheduleOf(chefId);
    if (!found?.active) throw chefNotFound();
    const { timeZone, rules } = found.schedule;
    const today = dayOf(toWallClock(this.clock.now(), timeZone).date);
    const onCalendar = (day: number): number => Math.min(Math.max(day, today), today + rules.horizonDays);
    const day = onCalendar(dayOf(start.date));
    return { from: dateOf(onCalendar(day - days)), to: dateOf(onCalendar(day + days)) };
  }

  private async of(
    chefId: number,
    dates: DateSpan,
    exceptBooking?: number,
  ): Promise<ChefSchedule & { readonly availability: Availability }> {
    const now = this.clock.now();
    const found = await this.schedules.scheduleOf(chefId, dates);
    if (!found?.active) throw chefNotFound();
    const occupied = await this.occupancy.occupied([chefId], Availability.reach(dates), now);
    const others = (occupied.get(chefId) ?? []).filter(({ bookingId }) => bookingId !== exceptBooking);
    return { ...found, availability: new Availability(found.schedule, dates, others, now) };
  }
}
