import { Module } from '@nestjs/common';
import { ChangeProfile } from './application/change-profile';
import { ChangeSchedule } from './application/change-schedule';
import { ChefAvailability } from './application/chef-availability';
import { ChefQueries } from './application/chef.queries';
import { ChefsApi } from './application/chefs.api';
import { ClearDate } from './application/clear-date';
import { FreeChefQueries } from './application/free-chefs.queries';
import { FreeChefs } from './application/free-chefs';
import { OpenProfile } from './application/open-profile';
import { OutsideBookings } from './application/outside-bookings';
import { OwnSchedule } from './application/own-schedule';
import { PreviewHours } from './application/preview-hours';
import { ProfileRepository } from './application/profile.repository';
import { ScheduleQueries } from './application/schedule.queries';
import { ScheduleRepository } from './application/schedule.repository';
import { SetDate } from './application/set-date';
import { AvailabilityController } from './http/availability.controller';
import { ChefOnlyGuard } from './http/chef-only.guard';
import { ChefsController } from './http/chefs.controller';
import { OwnProfileController } from './http/own-profile.controller';
import { ScheduleController } from './http/schedule.controller';
import { SqlChefQueries } from './infrastructure/sql-chef.queries';
import { SqlFreeChefQueries } from './infrastructure/sql-free-chefs.queries';
import { SqlScheduleQueries } from './infrastructure/sql-schedule.queries';
import { TypeormProfileRepository } from './infrastructure/typeorm-profile.repository';
import { TypeormScheduleRepository } from './infrastructure/typeorm-schedule.repository';

/** Needs the port `Occupancy` bound by a global module. */
@Module({
  controllers: [AvailabilityController, ChefsController, OwnProfileController, ScheduleController],
  providers: [
    { provide: ChefQueries, useClass: SqlChefQueries },
    { provide: FreeChefQueries, useClass: SqlFreeChefQueries },
    { provide: ProfileRepository, useClass: TypeormProfileRepository },
    { provide: ScheduleQueries, useClass: SqlScheduleQueries },
    { provide: ScheduleRepository, useClass: TypeormScheduleRepository },
    ChangeProfile,
    ChangeSchedule,
    ChefAvailability,
    ChefOnlyGuard,
    ChefsApi,
    ClearDate,
    FreeChefs,
    OpenProfile,
    OutsideBookings,
    OwnSchedule,
    PreviewHours,
    SetDate,
  ],
  exports: [ChefsApi, ChefOnlyGuard],
})
export class ChefsModule {}
