export {
  createDataSource,
  MIGRATIONS_TABLE,
  type ContextTables,
  type DatabaseOptions,
} from './database/data-source';
export { constraintOf, isDatabaseUnavailable, isRetryable } from './database/database-errors';
export { DatabaseModule } from './database/database.module';
export { describedError, storable } from './database/described-error';
export { insertMissing } from './database/insert-missing';
export { containing } from './database/like-pattern';
export { migrate, migrationNames, withSessionLock } from './database/migrate';
export { poolStateOf } from './database/pool-state';
export { queryPage, querySlice, type PageSql } from './database/query-page';
export { TypeormUnitOfWork } from './database/typeorm-unit-of-work';
export { IdPipe } from './http/id.pipe';
export { acceptJsonOnly } from './http/json-body';
export { IntegerText, PageQuery, PagedResponse, pagedResponse } from './http/paging.dto';
export { ApiProblems, problemContent, ProblemResponse } from './http/problem.dto';
export { ProblemFilter } from './http/problem.filter';
export { httpRefusal, problem, refusalOf } from './http/refusal';
export { isForOperators } from './http/operators';
export { characters, IsInstant, IsText, isVisible } from './http/text';
export { Trimmed } from './http/trimmed.decorator';
export { Revalidated } from './http/revalidated.decorator';
export { RequestShapeInterceptor } from './http/request-shape.interceptor';
export { ProblemValidationPipe } from './http/problem-validation.pipe';
export { addressKey } from './rate-limits/address-key';
export { LimitedBy } from './rate-limits/address-limit.guard';
export { CountedRateLimits, type Quota, type Quotas } from './rate-limits/counted-rate-limits';
export { RateLimitsModule } from './rate-limits/rate-limits.module';
export { LimitedByUser } from './rate-limits/user-limit.guard';
export { JobsModule } from './jobs/jobs.module';
export { ScheduledJobs, type JobFigures } from './jobs/scheduled-jobs';
