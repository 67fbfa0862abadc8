import { AvailabilityQuery, AvailabilityResponse } from '@coocook/chefs';
import { CurrentUser, SignedIn, type Principal } from '@coocook/identity';
import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ListTimesToMove } from '../application/list-times-to-move';
import {
  alreadyStarted,
  bookingNotFound,
  cannotBeMoved,
  cannotShorten,
  chefPaused,
  notTheDiner,
} from '../domain/bookings.errors';

@ApiTags('Bookings')
@Controller('coocook/bookings/:id/availability')
@SignedIn()
export class BookingTimesController {
  constructor(private readonly timesToMove: ListTimesToMove) {}

  @Get()
  @ApiOperation({
    operationId: 'listTimesToMove',
    summary: 'When a booking can be moved, day by day, as its diner',
    description:
      "The chef's calendar as it is without this booking, so that it can also be moved by less than its length; its own time is left out.",
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(
    400,
    notTheDiner(),
    bookingNotFound(),
    cannotBeMoved('cancelled'),
    alreadyStarted('rescheduled'),
    cannotShorten(),
    chefPaused(),
    503,
  )
  async list(
    @Param('id', IdPipe) id: number,
    @Query() query: AvailabilityQuery,
    @CurrentUser() user: Principal,
  ): Promise<AvailabilityResponse> {
    const { chefId, ...days } = await this.timesToMove.execute(
      user.userId,
      id,
      query.toDates(),
      query.duration_hours,
    );
    return new AvailabilityResponse(chefId, days);
  }
}
