import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Badge } from '../../../shared/ui/badge';
import type { BadgeTone } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import type { IconName } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { useHealth } from '../queries';

type Look = readonly [tone: BadgeTone, icon: IconName];

const LOOKS = {
  up: ['good', 'check'],
  down: ['bad', 'cross'],
  away: ['warn', 'warning'],
  unused: ['calm', 'minus'],
} as const satisfies Readonly<Record<string, Look>>;

/** What the product depends on, and whether it is there. */
export function HealthChecks({ isPaused }: { readonly isPaused: boolean }) {
  const { t, say } = useI18n();
  const health = useHealth(isPaused);
  const problem = health.error ? <ProblemAlert error={health.error} onRetry={health.refetch} /> : null;
  if (!health.data) return problem ?? <Skeleton className="h-24" />;
  const { checks, draining } = health.data;
  return (
    <>
      {problem}
      <Card>
        <dl aria-label={t('admin.live.health')} className="flex flex-wrap gap-x-8 gap-y-3">
          {Object.entries(checks).map(([name, state]) => (
            <Check key={name} name={say(`admin.live.${name}`) ?? name} look={LOOKS[state]}>
              {t(`admin.live.check.${state}`)}
            </Check>
          ))}
          <Check name={t('admin.live.requests')} look={draining ? LOOKS.away : LOOKS.up}>
            {t(draining ? 'admin.live.draining' : 'admin.live.accepting')}
          </Check>
        </dl>
      </Card>
    </>
  );
}

interface CheckProps {
  readonly name: string;
  readonly look: Look;
  readonly children: ReactNode;
}

function Check({ name, look: [tone, icon], children }: CheckProps) {
  return (
    <div className="flex items-center gap-2">
      <dt className="font-semibold">{name}</dt>
      <dd>
        <Badge tone={tone} icon={icon}>
          {children}
        </Badge>
      </dd>
    </div>
  );
}
