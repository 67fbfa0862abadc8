import type { Chef } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TextLink } from '../../../shared/ui/text-link';
import { useChangeProfile } from '../profile-queries';

/** Whether a chef takes bookings, and the way to stop or to go on. */
export function PauseProfile({ chef }: { readonly chef: Pick<Chef, 'id' | 'active'> }) {
  const { t } = useI18n();
  const [isAsking, setIsAsking] = useState(false);
  const change = useChangeProfile();
  const oneAtATime = useOneAtATime();
  const setActive = (active: boolean) =>
    oneAtATime((done) =>
      change.mutate(
        { body: { active } },
        {
          onSettled: () => {
            setIsAsking(false);
            done();
          },
        },
      ),
    );
  const state = chef.active ? 'active' : 'paused';
  return (
    <Card className="space-y-4">
      <div role="status" className="space-y-2">
        <Badge tone={chef.active ? 'good' : 'warn'}>{t(`console.${state}`)}</Badge>
        <p>{t(`console.${state}.what`)}</p>
      </div>
      {change.error ? <ProblemAlert error={change.error} takesFocus /> : null}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {/* One button for both, so that the focus stays on it. */}
        <Button
          variant="secondary"
          pending={change.isPending}
          onClick={() => (chef.active ? setIsAsking(true) : setActive(true))}
        >
          {t(chef.active ? 'console.pause' : 'console.resume')}
        </Button>
        {chef.active ? (
          <TextLink to="/chefs/$id" params={{ id: String(chef.id) }}>
            {t('account.chefProfile')}
          </TextLink>
        ) : null}
      </div>
      <ConfirmDialog
        title={t('console.pause.ask')}
        confirmLabel={t('console.pause')}
        cancelLabel={t('dialog.keep')}
        isOpen={isAsking}
        isPending={change.isPending}
        onConfirm={() => setActive(false)}
        onClose={() => setIsAsking(false)}
      >
        <p>{t('console.pause.what')}</p>
      </ConfirmDialog>
    </Card>
  );
}
