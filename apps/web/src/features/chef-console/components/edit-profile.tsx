import type { Chef } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { UnsavedChanges } from '../../../shared/ui/unsaved-changes';
import { changesOf, formOf, previewOf, profileForm, profileOf, showRefusedFields } from '../profile-form';
import type { ProfileForm } from '../profile-form';
import { useChangeProfile } from '../profile-queries';
import { ProfileFields } from './profile-fields';
import { SavedAlert } from './saved-alert';

/** Draws a chef as everybody sees them, with `bookingBox` where one books. */
export type Preview = (chef: Chef, bookingBox: ReactNode) => ReactNode;

interface EditProfileProps {
  readonly chef: Chef;
  readonly preview: Preview;
}

/** The profile as a form, and beside it what diners will see. */
export function EditProfile({ chef, preview }: EditProfileProps) {
  const { t, zone } = useI18n();
  // What the form began with, or was last saved as: a later answer must not undo what is typed.
  const [saved, setSaved] = useState(chef);
  const form = useForm<ProfileForm>({
    resolver: zodResolver(profileForm),
    defaultValues: formOf(chef),
  });
  const [isUnchanged, setIsUnchanged] = useState(false);
  const change = useChangeProfile();
  const oneAtATime = useOneAtATime();
  const typed = { ...formOf(saved), ...useWatch({ control: form.control }) };
  const problem = change.error ? asProblem(change.error) : undefined;
  const { isDirty } = form.formState;
  const isOnlyAboutFields = problem !== undefined && Object.keys(form.formState.errors).length > 0;
  const isMoving = typed.time_zone !== '' && typed.time_zone !== saved.time_zone;

  const save = form.handleSubmit((values) => {
    const body = changesOf(profileOf(formOf(saved)), profileOf(values));
    const hasChanges = Object.keys(body).length > 0;
    setIsUnchanged(!hasChanges);
    if (!hasChanges) return change.reset();
    oneAtATime((done) =>
      change.mutate(
        { body },
        {
          onSuccess: ({ outside: _, ...changed }) => {
            setSaved(changed);
            form.reset(formOf(changed));
          },
          onError: (error) => showRefusedFields(asProblem(error), form.setError),
          onSettled: done,
        },
      ),
    );
  });

  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2 lg:gap-12">
      <form noValidate onSubmit={save} className="min-w-0 space-y-5">
        <ProfileFields form={form} />
        {isMoving ? (
          <Alert tone="warn" title={t('console.profile.move', { zone: zone(typed.time_zone) })}>
            <p>{t('console.profile.move.bookings')}</p>
          </Alert>
        ) : null}
        {problem && !isOnlyAboutFields ? <ProblemAlert error={problem} takesFocus /> : null}
        {isUnchanged ? <Alert tone="calm" title={t('console.profile.unchanged')} takesFocus /> : null}
        {change.data && !isDirty ? (
          <SavedAlert title={t('console.profile.saved')} outside={change.data.outside} />
        ) : null}
        <Button
          type="submit"
          size="large"
          className="max-sm:w-full"
          pending={change.isPending}
          pendingLabel={t('console.save.pending')}
        >
          {t('console.profile.save')}
        </Button>
      </form>
      <UnsavedChanges areThere={isDirty} />
      <section aria-labelledby="preview" className="min-w-0 space-y-4">
        <h2 id="preview" className="text-2xl">
          {t('console.preview')}
        </h2>
        <div className="rounded-card border border-line bg-paper p-4 sm:p-6">
          {preview(
            previewOf(saved, typed),
            <p className="rounded-control bg-sunken p-4 text-ink-soft">{t('console.preview.booking')}</p>,
          )}
        </div>
      </section>
    </div>
  );
}
