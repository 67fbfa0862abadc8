import { createLazyRoute, useParams } from '@tanstack/react-router';
import { ChefPage } from '../../features/chefs/pages/chef-page';

export const Route = createLazyRoute('/chefs/$id')({ component: Chef });

function Chef() {
  return <ChefPage id={useParams({ from: '/chefs/$id' }).id} />;
}
