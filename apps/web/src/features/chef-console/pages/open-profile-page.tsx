import type { User } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { asProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { UnsavedChanges } from '../../../shared/ui/unsaved-changes';
import { DemoNotice } from '../components/demo-notice';
import { ProfileFields } from '../components/profile-fields';
import { EMPTY_PROFILE, profileForm, profileOf, showRefusedFields } from '../profile-form';
import type { ProfileForm } from '../profile-form';
import { useOpenProfile } from '../profile-queries';

const EXISTS = 'CHEFS_PROFILE_EXISTS';

/** What every new chef starts with; all of it can be changed. */
const START = [
  'console.open.start.hours',
  'console.open.start.notice',
  'console.open.start.request',
  'console.open.start.policy',
] as const;

interface OpenProfilePageProps {
  readonly user: User;
  /** Whether this is a demo account, as far as this app can tell. */
  readonly isDemo: boolean;
  /** Finds out that the user is a chef now, and resolves once that is known. */
  readonly onOpened: () => Promise<void>;
}

/** Somebody becomes a chef. */
export function OpenProfilePage({ user, isDemo, onOpened }: OpenProfilePageProps) {
  const { t } = useI18n();
  const form = useForm<ProfileForm>({
    resolver: zodResolver(profileForm),
    defaultValues: {
      ...EMPTY_PROFILE,
      name: user.name,
      time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  });
  const showConsole = () => {
    // The heading hands the focus on to that of the console.
    focusHeading();
    return onOpened();
  };
  const opening = useOpenProfile(showConsole);
  const oneAtATime = useOneAtATime();
  const problem = opening.error ? asProblem(opening.error) : undefined;
  const isOnlyAboutFields = problem !== undefined && Object.keys(form.formState.errors).length > 0;

  const submit = form.handleSubmit((typed) =>
    oneAtATime((done) =>
      opening.mutate(
        { body: profileOf(typed) },
        {
          onError: (error) => showRefusedFields(asProblem(error), form.setError),
          onSettled: done,
        },
      ),
    ),
  );

  return (
    <Page
      title={t('console.open')}
      description={t('console.open.description')}
      intro={t('console.open.intro')}
    >
      {isDemo ? <DemoNotice /> : null}
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[1fr_23rem] lg:gap-14">
        <form noValidate onSubmit={submit} className="min-w-0 space-y-5">
          <ProfileFields form={form} />
          {problem && !isOnlyAboutFields ? <ProblemAlert error={problem} takesFocus /> : null}
          {opening.isSuccess || problem?.code === EXISTS ? (
            <Button variant="secondary" onClick={() => void showConsole()}>
              {t('console.open.continue')}
            </Button>
          ) : (
            <Button
              type="submit"
              size="large"
              className="max-sm:w-full"
              pending={opening.isPending}
              pendingLabel={t('console.open.pending')}
            >
              {t('console.open')}
            </Button>
          )}
          <UnsavedChanges areThere={form.formState.isDirty && !opening.isSuccess} />
        </form>
        <Card role="group" aria-labelledby="start" className="space-y-4 lg:sticky lg:top-24">
          <h2 id="start" className="text-2xl">
            {t('console.open.start')}
          </h2>
          <ul className="space-y-2">
            {START.map((key) => (
              <li key={key} className="flex gap-3">
                <Icon name="check" className="mt-0.5 size-5 text-good" />
                <span>{t(key)}</span>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            {t('console.open.start.change', { hours: t('console.hours'), rules: t('console.rules') })}
          </p>
        </Card>
      </div>
    </Page>
  );
}
