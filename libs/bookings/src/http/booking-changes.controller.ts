import { CurrentUser, SignedIn, type Principal } from '@coocook/identity';
import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { KeyClaim } from '../application/attempt';
import { BookingAccess } from '../application/booking-access';
import { BookingQueries } from '../application/booking.queries';
import { CancelBooking } from '../application/cancel-booking';
import { QuoteCancellation } from '../application/quote-cancellation';
import { RescheduleBooking } from '../application/reschedule-booking';
import {
  alreadyStarted,
  bookingInThePast,
  bookingNotFound,
  cannotBecome,
  cannotBeMoved,
  cannotShorten,
  changedMeanwhile,
  chefPaused,
  notTheDiner,
  sameTime,
  timeZoneChanged,
  tooManyPending,
  withAlternatives,
} from '../domain/bookings.errors';
import {
  BookingEventListResponse,
  BookingEventResponse,
  CancelBookingBody,
  CancellationQuoteResponse,
  RescheduleBookingBody,
} from './booking-changes.dto';
import { UNAVAILABLE, UNAVAILABLE_DETAILS } from './booking-problems';
import { BookingResponse } from './bookings.dto';
import { attempt, ClientKey, TakesIdempotencyKey, tell } from './idempotency-key';

@ApiTags('Bookings')
@ApiParam({ name: 'id', type: 'integer', example: 1 })
@Controller('coocook/bookings/:id')
@SignedIn()
export class BookingChangesController {
  constructor(
    private readonly queries: BookingQueries,
    private readonly access: BookingAccess,
    private readonly cancelBooking: CancelBooking,
    private readonly quoteCancellation: QuoteCancellation,
    private readonly rescheduleBooking: RescheduleBooking,
  ) {}

  @Post('cancel')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @ApiOperation({ operationId: 'cancelBooking', summary: 'Call a booking off, as its diner or its chef' })
  @ApiOkResponse({ type: BookingResponse, description: 'The booking with its `refund`' })
  @ApiProblems(
    400,
    bookingNotFound(),
    cannotBecome('cancelled', 'cancelled'),
    alreadyStarted('cancelled'),
    changedMeanwhile(),
    413,
    415,
    503,
  )
  async cancel(
    @Param('id', IdPipe) id: number,
    @Body() body: CancelBookingBody,
    @CurrentUser() user: Principal,
    @ClientKey('cancel') key: KeyClaim | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return tell(
      reply,
      await this.cancelBooking.execute(user.userId, id, body.toReason(), (party) =>
        attempt(key, party, body),
      ),
    );
  }

  @Get('cancellation-quote')
  @ApiOperation({
    operationId: 'quoteCancellation',
    summary: 'What cancelling now would give back, as its diner or its chef',
  })
  @ApiOkResponse({ type: CancellationQuoteResponse })
  @ApiProblems(
    400,
    bookingNotFound(),
    cannotBecome('cancelled', 'cancelled'),
    alreadyStarted('cancelled'),
    503,
  )
  async quote(
    @Param('id', IdPipe) id: number,
    @CurrentUser() user: Principal,
  ): Promise<CancellationQuoteResponse> {
    return new CancellationQuoteResponse(await this.quoteCancellation.execute(user.userId, id));
  }

  @Post('reschedule')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @ApiOperation({
    operationId: 'rescheduleBooking',
    summary: 'Move a booking to another time, as its diner',
    description:
      'Rate and cancellation policy stay as they were when booked. A chef who answers requests is asked again. ' +
      UNAVAILABLE_DETAILS +
      ' and, in `alternatives`, up to three times that can be had instead, the nearest first.',
  })
  @ApiOkResponse({ type: BookingResponse })
  @ApiProblems(
    400,
    bookingInThePast(),
    notTheDiner(),
    bookingNotFound(),
    withAlternatives(UNAVAILABLE, [
      { starts_at: new Date('2027-03-02T11:00:00.000Z'), booking_date: '2027-03-02', start_time: '20:00' },
    ]),
    timeZoneChanged('Europe/Paris'),
    sameTime(),
    cannotShorten(),
    tooManyPending(50),
    cannotBeMoved('cancelled'),
    alreadyStarted('rescheduled'),
    chefPaused(),
    changedMeanwhile(),
    413,
    415,
    503,
  )
  async reschedule(
    @Param('id', IdPipe) id: number,
    @Body() body: RescheduleBookingBody,
    @CurrentUser() user: Principal,
    @ClientKey('reschedule') key: KeyClaim | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return tell(
      reply,
      await this.rescheduleBooking.execute(user.userId, id, body.toMove(), attempt(key, 'diner', body)),
    );
  }

  @Get('events')
  @ApiOperation({
    operationId: 'listBookingEvents',
    summary: 'What happened to a booking, as its diner or its chef',
  })
  @ApiOkResponse({ type: BookingEventListResponse })
  @ApiProblems(400, bookingNotFound(), 503)
  async events(
    @Param('id', IdPipe) id: number,
    @CurrentUser() user: Principal,
  ): Promise<BookingEventListResponse> {
    await this.access.require(await this.queries.byId(id), user.userId);
    const events = await this.queries.eventsOf(id);
    return { events: events.map((event) => new BookingEventResponse(event)) };
  }
}
