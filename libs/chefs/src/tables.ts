import type { ContextTables } from '@coocook/server-kit';
import { chefTable } from './infrastructure/chef.table';
import { CreateChefs1795000002000 } from './infrastructure/migrations/1795000002000-create-chefs';
import { AddSchedules1795000020000 } from './infrastructure/migrations/1795000020000-add-schedules';
import { AddCancellationPolicies1795000030000 } from './infrastructure/migrations/1795000030000-add-cancellation-policies';
import { IndexHoursByDay1795000041000 } from './infrastructure/migrations/1795000041000-index-hours-by-day';
import { singleDateRangeTable, singleDateTable, weeklyRangeTable } from './infrastructure/schedule.tables';

export const chefsTables: ContextTables = {
  entities: [chefTable, weeklyRangeTable, singleDateTable, singleDateRangeTable],
  migrations: [
    CreateChefs1795000002000,
    AddSchedules1795000020000,
    AddCancellationPolicies1795000030000,
    IndexHoursByDay1795000041000,
  ],
};
