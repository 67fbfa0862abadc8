import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ChefAvailability } from '../application/chef-availability';
import { chefNotFound } from '../domain/chefs.errors';
import { AvailabilityQuery, AvailabilityResponse, WhyQuery, WhyResponse } from './availability.dto';

@ApiTags('Chefs')
@Controller('coocook/chefs/:id/availability')
export class AvailabilityController {
  constructor(private readonly availability: ChefAvailability) {}

  @Get()
  @ApiOperation({ operationId: 'listAvailability', summary: 'When a chef can be booked, day by day' })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: AvailabilityResponse })
  @ApiProblems(400, chefNotFound(), 503)
  async list(
    @Param('id', IdPipe) id: number,
    @Query() query: AvailabilityQuery,
  ): Promise<AvailabilityResponse> {
    const days = await this.availability.days(id, query.toDates(), query.duration_hours);
    return new AvailabilityResponse(id, days);
  }

  @Get('why')
  @ApiOperation({
    operationId: 'explainAvailability',
    summary: 'Whether a chef can be booked then, or why not',
  })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: WhyResponse })
  @ApiProblems(400, chefNotFound(), 503)
  async why(
    @Param('id', IdPipe) chefId: number,
    @Query() { date, time, duration_hours: durationHours }: WhyQuery,
  ): Promise<WhyResponse> {
    const start = { date, time };
    return new WhyResponse(await this.availability.whyNot({ chefId, start, durationHours }));
  }
}
