export { ChefsApi, type BookableChef } from './application/chefs.api';
export { ChefsModule } from './chefs.module';
export { chefNotFound, chefProfileRequired } from './domain/chefs.errors';
export { ChefOnlyGuard, CurrentChefId } from './http/chef-only.guard';
export { seedDemoChefs } from './infrastructure/demo-chefs.seed';
