import { createLazyRoute } from '@tanstack/react-router';
import { ExplorePage } from '../../features/chefs/pages/explore-page';

export const Route = createLazyRoute('/explore')({ component: Explore });

function Explore() {
  const navigate = Route.useNavigate();
  return (
    <ExplorePage
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ to: '/explore', search })}
    />
  );
}
