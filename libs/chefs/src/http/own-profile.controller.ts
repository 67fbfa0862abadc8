import { CurrentUser, demoAccountFixed, SignedIn, type Principal } from '@coocook/identity';
import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Get, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangeProfile } from '../application/change-profile';
import { ChefQueries } from '../application/chef.queries';
import { OpenProfile } from '../application/open-profile';
import { profileExists } from '../domain/chefs.errors';
import { CurrentChefId } from './chef-only.guard';
import { ChangedChefResponse, ChefResponse } from './chefs.dto';
import { ChefsOnly } from './chefs-only.decorator';
import { ChangeProfileBody, OpenProfileBody } from './own-profile.dto';

@ApiTags('Chef console')
@Controller('coocook/chefs')
export class OwnProfileController {
  constructor(
    private readonly queries: ChefQueries,
    private readonly openProfile: OpenProfile,
    private readonly changeProfile: ChangeProfile,
  ) {}

  @Post()
  @SignedIn()
  @ApiOperation({ operationId: 'openChefProfile', summary: 'Become a chef' })
  @ApiCreatedResponse({
    type: ChefResponse,
    headers: { Location: { description: 'The new chef', schema: { type: 'string' } } },
  })
  @ApiProblems(400, profileExists(), demoAccountFixed(), 413, 415, 503)
  async open(
    @Body() body: OpenProfileBody,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChefResponse> {
    const chef = await this.openProfile.execute(user.userId, body.toProfile());
    void reply.header('Location', `/api/coocook/chefs/${chef.id}`);
    return new ChefResponse(chef);
  }

  @Get('me')
  @ChefsOnly()
  @ApiOperation({ operationId: 'getOwnChefProfile', summary: 'Own chef profile, paused or not' })
  @ApiOkResponse({ type: ChefResponse })
  @ApiProblems(400, 503)
  async get(@CurrentChefId() chefId: number): Promise<ChefResponse> {
    return new ChefResponse(await this.queries.profile(chefId));
  }

  @Patch('me')
  @ChefsOnly()
  @ApiOperation({
    operationId: 'changeChefProfile',
    summary: 'Change, pause or resume the own chef profile',
    description:
      'Weekly hours and single dates move with the chef to another zone; bookings keep their instants, and those now outside the hours are named.',
  })
  @ApiOkResponse({ type: ChangedChefResponse })
  @ApiProblems(400, demoAccountFixed(), 413, 415, 503)
  async change(
    @Body() body: ChangeProfileBody,
    @CurrentUser() user: Principal,
    @CurrentChefId() chefId: number,
  ): Promise<ChangedChefResponse> {
    const { chef, outside } = await this.changeProfile.execute(user.userId, chefId, body.toChanges());
    return new ChangedChefResponse(chef, outside);
  }
}
