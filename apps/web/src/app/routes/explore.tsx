import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { parseExploreSearch } from '../../features/chefs/explore-search';
import { ExplorePage } from '../../features/chefs/pages/explore-page';

export const Route = createLazyRoute('/explore')({ component: Explore });

function Explore() {
  const navigate = useNavigate();
  // The router adds to what the route accepts everything else that stands in the address; the API would refuse it.
  const search = parseExploreSearch({ ...useSearch({ from: '/explore' }) });
  return (
    <ExplorePage search={search} onSearch={(wanted) => void navigate({ to: '/explore', search: wanted })} />
  );
}
