import { ApiProblems, IdPipe, pagedResponse, Revalidated } from '@coocook/server-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ChefQueries } from '../application/chef.queries';
import { chefNotFound } from '../domain/chefs.errors';
import { FreeChefs } from '../application/free-chefs';
import { ChefListResponse, ChefResponse, CuisineListResponse } from './chefs.dto';
import { ListChefsQuery } from './list-chefs.query';

@ApiTags('Chefs')
@Controller('coocook')
export class ChefsController {
  constructor(
    private readonly queries: ChefQueries,
    private readonly freeChefs: FreeChefs,
  ) {}

  @Get('chefs')
  @Revalidated('public')
  @ApiOperation({ operationId: 'listChefs', summary: 'Find active chefs' })
  @ApiOkResponse({ type: ChefListResponse })
  @ApiProblems(400, 503)
  async list(@Query() query: ListChefsQuery): Promise<ChefListResponse> {
    const search = query.toSearch();
    const free = query.toFreeThen();
    const page = await (free ? this.freeChefs.search(search, free) : this.queries.search(search));
    return { chefs: page.rows.map((chef) => new ChefResponse(chef)), ...pagedResponse(page) };
  }

  @Get('chefs/:id')
  @Revalidated('public')
  @ApiOperation({ operationId: 'getChef', summary: 'Look at one active chef' })
  @ApiParam({ name: 'id', type: 'integer', example: 1 })
  @ApiOkResponse({ type: ChefResponse })
  @ApiProblems(400, chefNotFound(), 503)
  async get(@Param('id', IdPipe) id: number): Promise<ChefResponse> {
    const chef = await this.queries.activeChef(id);
    if (!chef) throw chefNotFound();
    return new ChefResponse(chef);
  }

  @Get('cuisines')
  @Revalidated('public')
  @ApiOperation({
    operationId: 'listCuisines',
    summary: 'Cuisines of the active chefs, with how many cook each',
  })
  @ApiOkResponse({ type: CuisineListResponse })
  @ApiProblems(400, 503)
  async cuisines(): Promise<CuisineListResponse> {
    const cuisines = await this.queries.cuisines();
    return { cuisines: cuisines.map(({ name, chefCount }) => ({ name, chef_count: chefCount })) };
  }
}
