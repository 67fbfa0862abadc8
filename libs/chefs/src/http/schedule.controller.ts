import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangeSchedule } from '../application/change-schedule';
import { ClearDate } from '../application/clear-date';
import { OwnSchedule } from '../application/own-schedule';
import { PreviewHours } from '../application/preview-hours';
import { SetDate } from '../application/set-date';
import { dateNotSet, hoursInvalid } from '../domain/chefs.errors';
import { CurrentChefId } from './chef-only.guard';
import { ChefsOnly } from './chefs-only.decorator';
import { DatePipe } from './date.pipe';
import { ChangedScheduleResponse, ScheduleBody } from './schedule.dto';
import {
  ChangedSingleDateResponse,
  HoursPreviewResponse,
  OutsideResponse,
  PreviewDateBody,
  SingleDateBody,
  SingleDateListResponse,
  SingleDateResponse,
} from './single-dates.dto';

const OVERLAP = hoursInvalid('weekly', 'Friday 18:00–02:00 overlaps Saturday 01:00–05:00');

@ApiTags('Chef console')
@Controller('coocook/chefs/me/schedule')
@ChefsOnly()
export class ScheduleController {
  constructor(
    private readonly ownSchedule: OwnSchedule,
    private readonly changeSchedule: ChangeSchedule,
    private readonly setDate: SetDate,
    private readonly clearDate: ClearDate,
    private readonly preview: PreviewHours,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getSchedule', summary: 'Own weekly hours and rules' })
  @ApiOkResponse({ type: ScheduleBody })
  @ApiProblems(400, 503)
  async get(@CurrentChefId() chefId: number): Promise<ScheduleBody> {
    return ScheduleBody.of(await this.ownSchedule.of(chefId));
  }

  @Put()
  @ApiOperation({
    operationId: 'replaceSchedule',
    summary: 'Set own weekly hours and rules anew',
    description:
      'Bookings that exist stand; those now outside the hours are named. Single dates stay as they are.',
  })
  @ApiOkResponse({ type: ChangedScheduleResponse })
  @ApiProblems(400, OVERLAP, 413, 415, 503)
  async replace(
    @Body() body: ScheduleBody,
    @CurrentChefId() chefId: number,
  ): Promise<ChangedScheduleResponse> {
    const { outside, ...changed } = await this.changeSchedule.execute(chefId, body.weekly, body.toRules());
    return Object.assign(new ChangedScheduleResponse(), ScheduleBody.of(changed), { outside });
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewSchedule',
    summary: 'Which bookings other weekly hours would leave outside',
    description: 'Takes and refuses what the change itself does, and changes nothing.',
  })
  @ApiOkResponse({ type: HoursPreviewResponse })
  @ApiProblems(400, OVERLAP, 413, 415, 503)
  async previewWeek(
    @Body() body: ScheduleBody,
    @CurrentChefId() chefId: number,
  ): Promise<HoursPreviewResponse> {
    return HoursPreviewResponse.of(await this.preview.ofWeek(chefId, body.weekly, body.toRules()));
  }

  @Get('dates')
  @ApiOperation({ operationId: 'listSingleDates', summary: 'Own days off and days with other hours' })
  @ApiOkResponse({ type: SingleDateListResponse })
  @ApiProblems(400, 503)
  async dates(@CurrentChefId() chefId: number): Promise<SingleDateListResponse> {
    const dates = await this.ownSchedule.dates(chefId);
    return { dates: dates.map((date) => new SingleDateResponse(date)) };
  }

  @Put('dates/:date')
  @ApiOperation({
    operationId: 'setSingleDate',
    summary: 'Take a day off, or set other hours for it',
    description: 'Replaces the weekly ranges that start on that date, from yesterday to 730 days ahead.',
  })
  @ApiParam({ name: 'date', format: 'date', example: '2027-03-01' })
  @ApiOkResponse({ type: ChangedSingleDateResponse })
  @ApiProblems(400, 413, 415, 503)
  async putDate(
    @Param('date', DatePipe) date: string,
    @Body() { ranges }: SingleDateBody,
    @CurrentChefId() chefId: number,
  ): Promise<ChangedSingleDateResponse> {
    const changed = await this.setDate.execute(chefId, date, ranges);
    return new ChangedSingleDateResponse(changed, changed.outside);
  }

  @Post('dates/:date/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewSingleDate',
    summary: 'Which bookings other hours on a date would leave outside',
    description: 'Takes and refuses what the change itself does, and changes nothing.',
  })
  @ApiParam({ name: 'date', format: 'date', example: '2027-03-01' })
  @ApiOkResponse({ type: HoursPreviewResponse })
  @ApiProblems(400, dateNotSet(), 413, 415, 503)
  async previewDate(
    @Param('date', DatePipe) date: string,
    @Body() { ranges }: PreviewDateBody,
    @CurrentChefId() chefId: number,
  ): Promise<HoursPreviewResponse> {
    return HoursPreviewResponse.of(await this.preview.ofDate(chefId, date, ranges));
  }

  @Delete('dates/:date')
  @ApiOperation({ operationId: 'clearSingleDate', summary: 'Go back to the weekly hours on a date' })
  @ApiParam({ name: 'date', format: 'date', example: '2027-03-01' })
  @ApiOkResponse({ type: OutsideResponse })
  @ApiProblems(400, dateNotSet(), 503)
  async deleteDate(
    @Param('date', DatePipe) date: string,
    @CurrentChefId() chefId: number,
  ): Promise<OutsideResponse> {
    return { outside: await this.clearDate.execute(chefId, date) };
  }
}
