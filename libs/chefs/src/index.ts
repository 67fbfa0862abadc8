export {
  ChefsApi,
  type BookableChef,
  type ChefDays,
  type FreeTime,
  type Unavailable,
  type WantedTime,
} from './application/chefs.api';
export { Occupancy, type Busy } from './application/occupancy';
export { ChefsModule } from './chefs.module';
export type { DateSpan, Occupied } from './domain/availability';
export { CancellationPolicy, type PolicyJson } from './domain/cancellation-policy';
export { chefNotFound, chefProfileRequired } from './domain/chefs.errors';
export { AvailabilityQuery, AvailabilityResponse } from './http/availability.dto';
export { CancellationTermsResponse } from './http/cancellation-terms.dto';
export { ChefOnlyGuard, CurrentChefId } from './http/chef-only.guard';
export { seedDemoChefs } from './infrastructure/demo-chefs.seed';
