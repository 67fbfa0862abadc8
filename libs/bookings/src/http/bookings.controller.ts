import { chefNotFound, chefProfileRequired, CurrentChefId } from '@coocook/chefs';
import { CurrentUser, SignedIn, type Principal } from '@coocook/identity';
import { Money } from '@coocook/kernel';
import { ApiProblems, IdPipe, pagedResponse, Revalidated } from '@coocook/server-kit';
import { RequiresSubscription, subscriptionRequired } from '@coocook/subscriptions';
import { Body, Controller, Get, Param, Post, Put, Query, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { KeyClaim } from '../application/attempt';
import { AnswerBooking } from '../application/answer-booking';
import { BookingAccess } from '../application/booking-access';
import { BookingQueries } from '../application/booking.queries';
import { RequestBooking } from '../application/request-booking';
import {
  bookingInThePast,
  bookingNotFound,
  cannotBecome,
  changedMeanwhile,
  notTheChef,
  ownProfile,
  priceChanged,
  timeZoneChanged,
  tooManyPending,
} from '../domain/bookings.errors';
import { BookingListGuard } from './booking-list.guard';
import { UNAVAILABLE, UNAVAILABLE_DETAILS } from './booking-problems';
import {
  BookingListResponse,
  BookingResponse,
  ChangeBookingStatusBody,
  RequestBookingBody,
} from './bookings.dto';
import { attempt, ClientKey, TakesIdempotencyKey, tell } from './idempotency-key';
import { ListBookingsQuery } from './list-bookings.query';

@ApiTags('Bookings')
@Controller('coocook/bookings')
@SignedIn()
export class BookingsController {
  constructor(
    private readonly queries: BookingQueries,
    private readonly access: BookingAccess,
    private readonly requestBooking: RequestBooking,
    private readonly answerBooking: AnswerBooking,
  ) {}

  @Get()
  @Revalidated('private')
  @UseGuards(BookingListGuard)
  @ApiOperation({
    operationId: 'listBookings',
    summary: 'Own bookings, newest slot first',
    description:
      'As a diner this needs a subscription to coocook; with `as=chef` it needs a chef profile instead.',
  })
  @ApiOkResponse({ type: BookingListResponse })
  @ApiProblems(400, subscriptionRequired('coocook'), chefProfileRequired(), 503)
  async list(
    @Query() query: ListBookingsQuery,
    @CurrentUser() user: Principal,
    @CurrentChefId() chefId: number | undefined,
  ): Promise<BookingListResponse> {
    const of = chefId === undefined ? { dinerId: user.userId } : { chefId };
    const party = chefId === undefined ? 'diner' : 'chef';
    const page = await this.queries.search(query.toSearch(of));
    return {
      bookings: page.rows.map((booking) => new BookingResponse(booking, party)),
      ...pagedResponse(page),
    };
  }

  @Post()
  @RequiresSubscription('coocook')
  @TakesIdempotencyKey()
  @ApiOperation({
    operationId: 'requestBooking',
    summary: 'Ask a chef for a date and time',
    description:
      UNAVAILABLE_DETAILS +
      '. That of a `BOOKINGS_PRICE_CHANGED` says what it costs now: `total_price`, in major units of `currency`.',
  })
  @ApiCreatedResponse({
    type: BookingResponse,
    headers: { Location: { description: 'The new booking', schema: { type: 'string' } } },
  })
  @ApiProblems(
    400,
    bookingInThePast(),
    chefNotFound(),
    UNAVAILABLE,
    priceChanged(Money.ofMinor(260n, 'KRW')),
    timeZoneChanged('Europe/Paris'),
    tooManyPending(50),
    ownProfile(),
    413,
    415,
    503,
  )
  async request(
    @Body() body: RequestBookingBody,
    @CurrentUser() user: Principal,
    @ClientKey('request') key: KeyClaim | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = attempt(key, 'diner', {}, ({ id }) => `/api/coocook/bookings/${id}`);
    return tell(reply, await this.requestBooking.execute(user.userId, body.chef_id, body.toOrder(), asked));
  }

  @Get(':id')
  @Revalidated('private')
  @ApiOperation({ operationId: 'getBooking', summary: 'Look at a booking as its diner or its chef' })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(400, bookingNotFound(), 503)
  async get(@Param('id', IdPipe) id: number, @CurrentUser() user: Principal): Promise<BookingResponse> {
    const { booking, party } = await this.access.require(await this.queries.byId(id), user.userId);
    return new BookingResponse(booking, party);
  }

  @Put(':id')
  @TakesIdempotencyKey()
  @ApiOperation({
    operationId: 'changeBookingStatus',
    summary: 'Answer, cancel or close a booking as its chef',
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(
    400,
    notTheChef(),
    bookingNotFound(),
    cannotBecome('completed', 'pending'),
    changedMeanwhile(),
    413,
    415,
    503,
  )
  async changeStatus(
    @Param('id', IdPipe) id: number,
    @Body() body: ChangeBookingStatusBody,
    @CurrentUser() user: Principal,
    @ClientKey('answer') key: KeyClaim | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return tell(
      reply,
      await this.answerBooking.execute(user.userId, id, body.status, attempt(key, 'chef', body)),
    );
  }
}
