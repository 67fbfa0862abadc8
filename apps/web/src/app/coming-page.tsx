import { widthStyle } from '../shared/ui/page';
import { Skeleton } from '../shared/ui/skeleton';

/** Stands where a page is about to be whose files take their time. */
export function ComingPage() {
  return (
    <div className={`${widthStyle} py-8 sm:py-12`}>
      <Skeleton className="h-screen" />
    </div>
  );
}
