import { Module } from '@nestjs/common';
import { ChefQueries } from './application/chef.queries';
import { ChefsApi } from './application/chefs.api';
import { ChefOnlyGuard } from './http/chef-only.guard';
import { ChefsController } from './http/chefs.controller';
import { SqlChefQueries } from './infrastructure/sql-chef.queries';

@Module({
  controllers: [ChefsController],
  providers: [{ provide: ChefQueries, useClass: SqlChefQueries }, ChefsApi, ChefOnlyGuard],
  exports: [ChefsApi, ChefOnlyGuard],
})
export class ChefsModule {}
