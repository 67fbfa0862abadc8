import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { asProblem } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { PasswordChecklist } from '../components/password-checklist';
import { useRegister } from '../queries';

const registerForm = z.object({
  name: z.string().trim().min(1, 'Enter your name'),
  email: z.email('Enter an e-mail address, like name@example.com'),
  password: z.string().min(1, 'Choose a password').max(128, 'At most 128 characters'),
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
  const { errors } = form.formState;
  const password = useWatch({ control: form.control, name: 'password' });
  const problem = registration.error ? asProblem(registration.error) : undefined;
  const isSamePassword = registration.variables?.body.password === password;

  const submit = form.handleSubmit((body) =>
    registration.mutate(
      { body },
      {
        onSuccess: onRegistered,
        onError: (error) => {
          for (const { field, message } of asProblem(error).fields) {
            // What a password lacks is marked in the list below it.
            if (field === 'name' || field === 'email') form.setError(field, { message });
          }
        },
      },
    ),
  );

  return (
    <Page title="Create an account" narrow>
      <form noValidate onSubmit={submit} className="space-y-5">
        {problem ? <Alert tone="bad" title={problem.message} takesFocus /> : null}
        <TextField label="Name" autoComplete="name" error={errors.name?.message} {...form.register('name')} />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <div className="space-y-2">
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register('password')}
          />
          <PasswordChecklist
            password={password}
            refused={isSamePassword ? (problem?.requirements ?? []) : []}
          />
        </div>
        <Button type="submit" pending={registration.isPending} pendingLabel="One moment…" className="w-full">
          Create account
        </Button>
      </form>
      <p className="flex flex-wrap items-center gap-x-2">
        Already have one?
        <TextLink to="/login" search={{ return_to: returnTo }}>
          Sign in
        </TextLink>
      </p>
    </Page>
  );
}
