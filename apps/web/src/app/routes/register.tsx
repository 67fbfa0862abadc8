import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { RegisterPage } from '../../features/auth/pages/register-page';

export const Route = createLazyRoute('/register')({ component: Register });

function Register() {
  const search = useSearch({ from: '/register' });
  const navigate = useNavigate();
  return (
    <RegisterPage
      returnTo={search.return_to}
      onRegistered={() => void navigate({ to: '/welcome', search, replace: true })}
    />
  );
}
