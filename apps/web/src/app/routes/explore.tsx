import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { ExplorePage } from '../../features/chefs/pages/explore-page';

export const Route = createLazyRoute('/explore')({ component: Explore });

function Explore() {
  const navigate = useNavigate();
  return (
    <ExplorePage
      search={useSearch({ from: '/explore' })}
      onSearch={(search) => void navigate({ to: '/explore', search })}
    />
  );
}
