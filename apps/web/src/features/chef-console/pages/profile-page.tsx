import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { DemoNotice } from '../components/demo-notice';
import { EditProfile } from '../components/edit-profile';
import type { Preview } from '../components/edit-profile';
import { PauseProfile } from '../components/pause-profile';
import { useOwnProfile } from '../profile-queries';

interface ProfilePageProps {
  /** Whether this is a demo account, as far as this app can tell. */
  readonly isDemo: boolean;
  readonly preview: Preview;
}

/** What a chef says of themselves, and whether they take bookings. */
export function ProfilePage({ isDemo, preview }: ProfilePageProps) {
  const { data: chef, error, refetch } = useOwnProfile();
  if (!chef) {
    return error ? (
      <ProblemAlert error={error} onRetry={refetch} />
    ) : (
      <Skeleton blocks={2} className="h-80" />
    );
  }
  return (
    <>
      {isDemo ? <DemoNotice /> : null}
      <PauseProfile chef={chef} />
      <EditProfile key={chef.id} chef={chef} preview={preview} />
    </>
  );
}
