import { DomainError } from '@coocook/kernel';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject } from 'class-validator';
import { CancellationPolicy, type PolicyJson } from '../domain/cancellation-policy';
import { GRIDS, LIMITS, type GridMinutes, type Schedule, type ScheduleRules } from '../domain/schedule';
import { MAX_RANGES_A_DAY, type WeeklyRange } from '../domain/working-hours';
import { POLICY_SCHEMA } from './cancellation-policy.schema';
import { OutsideIds, Ranges, WeeklyRangeBody, WholeNumber } from './time-ranges.dto';

/** What is answered is what may be sent. */
@ApiSchema({ name: 'Schedule' })
export class ScheduleBody {
  @Ranges(
    'weekly',
    () => WeeklyRangeBody,
    7 * MAX_RANGES_A_DAY,
    'By weekday and start; they may touch, not overlap',
  )
  readonly weekly!: readonly WeeklyRange[];

  @WholeNumber('buffer_minutes', LIMITS.bufferMinutes, 'Kept free behind every booking', 0)
  readonly buffer_minutes!: number;

  @WholeNumber('min_notice_hours', LIMITS.minNoticeHours, 'Elapsed hours between a request and its start', 24)
  readonly min_notice_hours!: number;

  @WholeNumber(
    'horizon_days',
    LIMITS.horizonDays,
    "Calendar days ahead in the chef's zone, the last included",
    180,
  )
  readonly horizon_days!: number;

  @WholeNumber('min_hours', LIMITS.hours, 'Shortest booking', 1)
  readonly min_hours!: number;

  @WholeNumber('max_hours', LIMITS.hours, 'Longest booking, not below min_hours', 12)
  readonly max_hours!: number;

  @ApiProperty({ description: 'Bookings start on multiples of it within the hour', enum: GRIDS, example: 30 })
  @IsIn(GRIDS, { message: `Invalid grid_minutes: one of ${GRIDS.join(', ')} is expected` })
  readonly grid_minutes!: GridMinutes;

  @ApiProperty({ description: 'Bookings are confirmed at once and wait for no answer', example: false })
  @IsBoolean({ message: 'Invalid instant_book: true or false is expected' })
  readonly instant_book!: boolean;

  @WholeNumber('answer_hours', LIMITS.answerHours, 'Hours after which an unanswered request expires', 24)
  readonly answer_hours!: number;

  @ApiProperty(POLICY_SCHEMA)
  @IsObject({ message: 'Invalid cancellation_policy: either preset or tiers is expected' })
  readonly cancellation_policy!: PolicyJson;

  static of({ weekly, rules }: Pick<Schedule, 'weekly' | 'rules'>): ScheduleBody {
    return Object.assign(new ScheduleBody(), {
      weekly: weekly.ranges.map(({ weekday, start, end }) => ({ weekday, start, end })),
      buffer_minutes: rules.bufferMinutes,
      min_notice_hours: rules.minNoticeHours,
      horizon_days: rules.horizonDays,
      min_hours: rules.minHours,
      max_hours: rules.maxHours,
      grid_minutes: rules.gridMinutes,
      instant_book: rules.instantBook,
      answer_hours: rules.answerHours,
      cancellation_policy: rules.cancellationPolicy.toJson(),
    });
  }

  /** REQUEST_INVALID for a policy that is none. */
  toRules(): ScheduleRules {
    const errors = CancellationPolicy.problemsOf(this.cancellation_policy);
    const [first] = errors;
    if (first) throw new DomainError('REQUEST_INVALID', 'invalid', first.message, { errors });
    return {
      bufferMinutes: this.buffer_minutes,
      minNoticeHours: this.min_notice_hours,
      horizonDays: this.horizon_days,
      minHours: this.min_hours,
      maxHours: this.max_hours,
      gridMinutes: this.grid_minutes,
      instantBook: this.instant_book,
      answerHours: this.answer_hours,
      cancellationPolicy: CancellationPolicy.from(this.cancellation_policy),
    };
  }
}

@ApiSchema({ name: 'ChangedSchedule' })
export class ChangedScheduleResponse extends ScheduleBody {
  @OutsideIds()
  readonly outside!: readonly number[];
}
