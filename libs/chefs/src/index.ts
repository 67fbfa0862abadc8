export { ChefsApi, type BookableChef } from './application/chefs.api';
export { ChefsModule } from './chefs.module';
export { CancellationPolicy, type PolicyJson } from './domain/cancellation-policy';
export { chefNotFound, chefProfileRequired } from './domain/chefs.errors';
export { ChefOnlyGuard, CurrentChefId } from './http/chef-only.guard';
export { seedDemoChefs } from './infrastructure/demo-chefs.seed';
