import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { Page } from '../../../shared/ui/page';
import { StartTrial } from '../components/start-trial';

interface WelcomePageProps {
  readonly name: string;
  readonly onContinue: () => void;
}

/** What follows a registration: the trial, or going on without it. */
export function WelcomePage({ name, onContinue }: WelcomePageProps) {
  const { t } = useI18n();
  return (
    <Page
      title={t('auth.welcome.name', { name })}
      documentTitle={t('auth.welcome')}
      description={t('auth.welcome.description')}
      narrow
    >
      <StartTrial nextStep={t('trial.bookNow')} />
      <Button variant="secondary" onClick={onContinue}>
        {t('auth.welcome.continue')}
      </Button>
    </Page>
  );
}
