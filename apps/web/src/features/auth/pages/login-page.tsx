import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { DemoAccounts } from '../components/demo-accounts';
import { SignInProblem } from '../components/sign-in-problem';
import { useLogin } from '../queries';

const loginForm = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address'),
  password: z.string().min(1, 'Enter your password'),
});

/** Where to go afterwards is the route's business: it watches who is signed in. */
export function LoginPage({ returnTo }: { readonly returnTo: string | undefined }) {
  const form = useForm({ resolver: zodResolver(loginForm), defaultValues: { email: '', password: '' } });
  const login = useLogin();
  const { errors } = form.formState;
  return (
    <Page title="Sign in" narrow>
      <DemoAccounts />
      <form noValidate onSubmit={form.handleSubmit((body) => login.mutate({ body }))} className="space-y-5">
        {login.error ? <SignInProblem error={login.error} /> : null}
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
        <Button type="submit" pending={login.isPending} pendingLabel="Signing in…" className="w-full">
          Sign in
        </Button>
      </form>
      <p className="flex flex-wrap items-center gap-x-2">
        New here?
        <TextLink to="/register" search={{ return_to: returnTo }}>
          Create an account
        </TextLink>
      </p>
    </Page>
  );
}
