import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useI18n } from '../../../shared/i18n/i18n';
import type { MessageKey } from '../../../shared/i18n/messages';
import { fieldProblemKey } from '../../../shared/i18n/problem-words';
import { asProblem } from '../../../shared/lib/problem';
import { requirementsOf } from '../../../shared/lib/problem-details';
import type { ApiProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { MAX_PASSWORD_LENGTH } from '../password-requirements';
import { useChangePassword } from '../account-queries';
import { PasswordChecklist } from './password-checklist';
import { SignInProblem } from './sign-in-problem';

const FIELDS = ['current_password', 'new_password'] as const;

const passwordForm = z.object({
  current_password: z
    .string()
    .min(1, 'account.password.current.missing' satisfies MessageKey)
    .max(MAX_PASSWORD_LENGTH, 'auth.password.tooLong' satisfies MessageKey),
  new_password: z
    .string()
    .min(1, 'auth.password.choose' satisfies MessageKey)
    .max(MAX_PASSWORD_LENGTH, 'auth.password.tooLong' satisfies MessageKey),
});

const EMPTY = { current_password: '', new_password: '' };

/** Another password; what is wrong with either is said at its field. */
export function ChangePassword({ email }: { readonly email: string }) {
  const form = useForm({ resolver: zodResolver(passwordForm), defaultValues: EMPTY });
  const change = useChangePassword();
  const oneAtATime = useOneAtATime();
  const { t, say } = useI18n();
  const { errors } = form.formState;
  const password = useWatch({ control: form.control, name: 'new_password' });
  const problem = change.error ? asProblem(change.error) : undefined;
  const isSamePassword = change.variables?.body.new_password === password;

  const showFields = (refusal: ApiProblem) => {
    for (const name of FIELDS) {
      // What the new one lacks is marked in the list below it.
      if (requirementsOf(refusal).length > 0 || !refusal.fields.some(({ field }) => field === name)) continue;
      form.setError(name, { message: fieldProblemKey(refusal) }, { shouldFocus: true });
    }
  };
  const submit = form.handleSubmit((body) =>
    oneAtATime((done) =>
      change.mutate(
        { body },
        {
          onSuccess: () => form.reset(),
          onError: (error) => showFields(asProblem(error)),
          onSettled: done,
        },
      ),
    ),
  );
  const message = (name: (typeof FIELDS)[number]) => say(errors[name]?.message, { max: MAX_PASSWORD_LENGTH });

  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      {change.isSuccess ? (
        <Alert tone="good" title={t('account.password.changed')} takesFocus>
          <p>{t('account.password.changed.others')}</p>
        </Alert>
      ) : null}
      {problem ? <SignInProblem error={problem} takesFocus={Object.keys(errors).length === 0} /> : null}
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t('account.password.current')}
        type="password"
        autoComplete="current-password"
        error={message('current_password')}
        {...form.register('current_password')}
      />
      <div className="space-y-2">
        <TextField
          label={t('account.password.new')}
          type="password"
          autoComplete="new-password"
          error={message('new_password')}
          {...form.register('new_password')}
        />
        <PasswordChecklist
          password={password}
          refused={problem && isSamePassword ? requirementsOf(problem) : []}
        />
      </div>
      <Button type="submit" pending={change.isPending} pendingLabel={t('account.password.pending')}>
        {t('account.password.submit')}
      </Button>
    </form>
  );
}
