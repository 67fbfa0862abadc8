import type { ErrorPattern } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Badge } from '../../../shared/ui/badge';
import type { BadgeTone } from '../../../shared/ui/badge';
import type { IconName } from '../../../shared/ui/icon';

type Look = readonly [tone: BadgeTone, icon?: IconName];

const SEVERITIES: Readonly<Record<ErrorPattern['severity'], Look>> = {
  low: ['calm'],
  medium: ['warn'],
  high: ['bad'],
  critical: ['bad', 'warning'],
};

const STATUSES: Readonly<Record<ErrorPattern['status'], Look>> = {
  open: ['brand'],
  resolved: ['good', 'check'],
  ignored: ['calm', 'minus'],
};

export function SeverityBadge({ severity }: Pick<ErrorPattern, 'severity'>) {
  const { t } = useI18n();
  const [tone, icon] = SEVERITIES[severity];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`admin.severity.${severity}`)}
    </Badge>
  );
}

export function StatusBadge({ status }: Pick<ErrorPattern, 'status'>) {
  const { t } = useI18n();
  const [tone, icon] = STATUSES[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`admin.errors.${status}`)}
    </Badge>
  );
}
