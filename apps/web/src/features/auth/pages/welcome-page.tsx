import { Button } from '../../../shared/ui/button';
import { Page } from '../../../shared/ui/page';
import { StartTrial } from '../components/start-trial';

interface WelcomePageProps {
  readonly name: string;
  readonly onContinue: () => void;
}

/** What follows a registration: the trial, or going on without it. */
export function WelcomePage({ name, onContinue }: WelcomePageProps) {
  return (
    <Page title={`Welcome, ${name}`} documentTitle="Welcome" narrow>
      <StartTrial nextStep="You can book now." />
      <Button variant="secondary" onClick={onContinue}>
        Continue to CooCook
      </Button>
    </Page>
  );
}
