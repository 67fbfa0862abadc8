import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import type { MessageKey } from '../../../shared/i18n/messages';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { z } from '../../../shared/lib/zod';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { DemoAccounts } from '../components/demo-accounts';
import { SignInProblem } from '../components/sign-in-problem';
import { useLogin } from '../queries';

const loginForm = z.object({
  email: z.string().check(z.trim(), z.minLength(1, 'auth.email.missing' satisfies MessageKey)),
  password: z.string().check(z.minLength(1, 'auth.password.missing' satisfies MessageKey)),
});

/** Where to go afterwards is the route's business: it watches who is signed in. */
export function LoginPage({ returnTo }: { readonly returnTo: string | undefined }) {
  const form = useForm({ resolver: zodResolver(loginForm), defaultValues: { email: '', password: '' } });
  const login = useLogin();
  const oneAtATime = useOneAtATime();
  const { t, say } = useI18n();
  const { errors } = form.formState;
  return (
    <Page title={t('auth.signIn')} description={t('auth.signIn.description')} narrow>
      <form
        noValidate
        onSubmit={form.handleSubmit((body) =>
          oneAtATime((done) => login.mutate({ body }, { onSettled: done })),
        )}
        className="space-y-5 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6"
      >
        {login.error ? <SignInProblem error={login.error} /> : null}
        <TextField
          label={t('auth.email')}
          type="email"
          autoComplete="username"
          error={say(errors.email?.message)}
          {...form.register('email')}
        />
        <TextField
          label={t('auth.password')}
          type="password"
          autoComplete="current-password"
          error={say(errors.password?.message)}
          {...form.register('password')}
        />
        <Button
          type="submit"
          pending={login.isPending}
          pendingLabel={t('auth.signIn.pending')}
          size="large"
          className="w-full"
        >
          {t('auth.signIn')}
        </Button>
      </form>
      <p className="flex flex-wrap items-center gap-x-2">
        {t('auth.signIn.new')}
        <TextLink to="/register" search={{ return_to: returnTo }}>
          {t('auth.register.title')}
        </TextLink>
      </p>
      <DemoAccounts />
    </Page>
  );
}
