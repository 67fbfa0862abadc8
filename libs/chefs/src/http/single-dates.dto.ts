import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { OutsideHours } from '../application/outside-bookings';
import type { SingleDate } from '../application/schedule.queries';
import { MAX_RANGES_A_DAY } from '../domain/working-hours';
import { OutsideIds, Ranges, TimeRangeBody } from './time-ranges.dto';

@ApiSchema({ name: 'OutsideBookings' })
export class OutsideResponse {
  @OutsideIds()
  readonly outside!: readonly number[];
}

@ApiSchema({ name: 'HoursPreview' })
export class HoursPreviewResponse extends OutsideResponse {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'Those of `outside` that lie within the hours as they are',
    example: [8],
  })
  readonly newly_outside!: readonly number[];

  static of({ outside, newlyOutside }: OutsideHours): HoursPreviewResponse {
    return { outside, newly_outside: newlyOutside };
  }
}

export class SingleDateBody {
  @Ranges('ranges', () => TimeRangeBody, MAX_RANGES_A_DAY, 'In order; none is a day off')
  readonly ranges!: readonly TimeRangeBody[];
}

export class PreviewDateBody {
  @Ranges(
    'ranges',
    () => TimeRangeBody,
    MAX_RANGES_A_DAY,
    'In order; none is a day off, null the weekly hours',
    {
      nullable: true,
    },
  )
  readonly ranges!: readonly TimeRangeBody[] | null;
}

@ApiSchema({ name: 'SingleDate' })
export class SingleDateResponse {
  @ApiProperty({ format: 'date', example: '2027-03-01' })
  readonly date: string;

  @ApiProperty({ type: [TimeRangeBody], description: 'They start that day; none is a day off' })
  readonly ranges: readonly TimeRangeBody[];

  constructor({ date, ranges }: SingleDate) {
    this.date = date;
    this.ranges = ranges.map(({ start, end }) => ({ start, end }));
  }
}

@ApiSchema({ name: 'ChangedSingleDate' })
export class ChangedSingleDateResponse extends SingleDateResponse {
  @OutsideIds()
  readonly outside: readonly number[];

  constructor(date: SingleDate, outside: readonly number[]) {
    super(date);
    this.outside = outside;
  }
}

@ApiSchema({ name: 'SingleDateList' })
export class SingleDateListResponse {
  @ApiProperty({ type: [SingleDateResponse], description: 'In order, from yesterday on' })
  readonly dates!: readonly SingleDateResponse[];
}
