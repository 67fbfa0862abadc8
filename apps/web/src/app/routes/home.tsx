import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { HomePage } from '../../features/chefs/pages/home-page';

export const Route = createLazyRoute('/')({ component: Home });

function Home() {
  const navigate = useNavigate();
  return <HomePage onSearch={(search) => void navigate({ to: '/explore', search })} />;
}
