import { AvailabilityQuery, AvailabilityResponse, chefNotFound } from '@coocook/chefs';
import { CurrentUser, SignedIn, type Principal } from '@coocook/identity';
import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { BookableTimes } from '../application/bookable-times';
import { BookingAccess } from '../application/booking-access';
import { BookingQueries } from '../application/booking.queries';
import { bookingNotFound, notTheDiner } from '../domain/bookings.errors';

@ApiTags('Bookings')
@Controller('coocook/bookings/:id/availability')
@SignedIn()
export class BookingTimesController {
  constructor(
    private readonly queries: BookingQueries,
    private readonly access: BookingAccess,
    private readonly times: BookableTimes,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listTimesToMoveTo',
    summary: 'When a booking can be moved, day by day, as its diner',
    description:
      "The chef's calendar as it is without this booking, so that it can also be moved by less than its length.",
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(400, notTheDiner(), bookingNotFound(), chefNotFound(), 503)
  async list(
    @Param('id', IdPipe) id: number,
    @Query() query: AvailabilityQuery,
    @CurrentUser() user: Principal,
  ): Promise<AvailabilityResponse> {
    const dates = query.toDates();
    const { booking, party } = await this.access.require(await this.queries.byId(id), user.userId);
    if (party !== 'diner') throw notTheDiner();
    const days = await this.times.daysFor(booking, dates, query.duration_hours);
    return new AvailabilityResponse(booking.chefId, days);
  }
}
