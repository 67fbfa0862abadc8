import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import type { MessageKey } from '../../../shared/i18n/messages';
import { fieldProblemKey } from '../../../shared/i18n/problem-words';
import { asProblem } from '../../../shared/lib/problem';
import { requirementsOf } from '../../../shared/lib/problem-details';
import type { ApiProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { z } from '../../../shared/lib/zod';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TextLink } from '../../../shared/ui/text-link';
import { PasswordChecklist } from '../components/password-checklist';
import { MAX_PASSWORD_LENGTH } from '../password-requirements';
import { useRegister } from '../queries';

const registerForm = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'auth.name.missing' satisfies MessageKey)),
  email: z.email('auth.email.invalid' satisfies MessageKey),
  password: z
    .string()
    .check(
      z.minLength(1, 'auth.password.choose' satisfies MessageKey),
      z.maxLength(MAX_PASSWORD_LENGTH, 'auth.password.tooLong' satisfies MessageKey),
    ),
});

type RegisterForm = z.infer<typeof registerForm>;

const EMPTY: RegisterForm = { name: '', email: '', password: '' };

interface RegisterPageProps {
  readonly returnTo: string | undefined;
  readonly onRegistered: () => void;
}

export function RegisterPage({ returnTo, onRegistered }: RegisterPageProps) {
  const form = useForm<RegisterForm>({ resolver: zodResolver(registerForm), defaultValues: EMPTY });
  const registration = useRegister();
  const oneAtATime = useOneAtATime();
  const { t, say } = useI18n();
  const { errors } = form.formState;
  const password = useWatch({ control: form.control, name: 'password' });
  const problem = registration.error ? asProblem(registration.error) : undefined;
  const isSamePassword = registration.variables?.body.password === password;

  const showFields = (refusal: ApiProblem) => {
    for (const { field } of refusal.fields) {
      // What a password lacks is marked in the list below it.
      if (field === 'name' || field === 'email') form.setError(field, { message: fieldProblemKey(refusal) });
    }
  };
  const submit = form.handleSubmit((body) =>
    oneAtATime((done) =>
      registration.mutate(
        { body },
        { onSuccess: onRegistered, onError: (error) => showFields(asProblem(error)), onSettled: done },
      ),
    ),
  );

  return (
    <Page title={t('auth.register.title')} description={t('auth.register.description')} narrow>
      <form
        noValidate
        onSubmit={submit}
        className="space-y-5 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6"
      >
        {problem ? <ProblemAlert error={problem} takesFocus /> : null}
        <TextField
          label={t('auth.name')}
          autoComplete="name"
          error={say(errors.name?.message)}
          {...form.register('name')}
        />
        <TextField
          label={t('auth.email')}
          type="email"
          autoComplete="username"
          error={say(errors.email?.message)}
          {...form.register('email')}
        />
        <div className="space-y-2">
          <TextField
            label={t('auth.password')}
            type="password"
            autoComplete="new-password"
            error={say(errors.password?.message, { max: MAX_PASSWORD_LENGTH })}
            {...form.register('password')}
          />
          <PasswordChecklist
            password={password}
            refused={problem && isSamePassword ? requirementsOf(problem) : []}
          />
        </div>
        <Button
          type="submit"
          pending={registration.isPending}
          pendingLabel={t('auth.register.pending')}
          size="large"
          className="w-full"
        >
          {t('auth.register.submit')}
        </Button>
      </form>
      <p className="flex flex-wrap items-center gap-x-2">
        {t('auth.register.existing')}
        <TextLink to="/login" search={{ return_to: returnTo }}>
          {t('auth.signIn')}
        </TextLink>
      </p>
    </Page>
  );
}
