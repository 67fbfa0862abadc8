import type { Schedule } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { useOwnProfile } from '../profile-queries';
import { useSchedule } from '../queries';

interface WithScheduleProps {
  readonly children: (known: {
    readonly schedule: Schedule;
    readonly timeZone: string;
    /** When that was read, in milliseconds since 1970. */
    readonly asOf: number;
  }) => ReactNode;
}

/** What the chef has set, and in which zone; until it is there, that it is on its way or why it does not come. */
export function WithSchedule({ children }: WithScheduleProps) {
  const schedule = useSchedule();
  const chef = useOwnProfile();
  const failed = [schedule, chef].find(({ error }) => error);
  const problem = failed ? <ProblemAlert error={failed.error} onRetry={failed.refetch} /> : null;
  if (!schedule.data || !chef.data) return problem ?? <Skeleton blocks={2} className="h-80" />;
  return (
    <>
      {problem}
      {children({ schedule: schedule.data, timeZone: chef.data.time_zone, asOf: schedule.dataUpdatedAt })}
    </>
  );
}
