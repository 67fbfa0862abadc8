import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Alert } from '../../../shared/ui/alert';

interface ProcessNoticeProps {
  /** Of the process that answered last. */
  readonly instance: string;
  readonly startedAt: string;
}

/** Says when the figures are no longer those of the process that answered first. */
export function ProcessNotice({ instance, startedAt }: ProcessNoticeProps) {
  const i18n = useI18n();
  const [seen, setSeen] = useState({ instance, isOther: false });
  if (seen.instance !== instance) setSeen({ instance, isOther: true });
  return seen.isOther ? (
    <Alert tone="calm" title={i18n.t('admin.live.other')}>
      <p>{i18n.t('admin.live.other.since', { time: i18n.instant(startedAt) })}</p>
    </Alert>
  ) : null;
}
