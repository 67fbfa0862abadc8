import { FOR_ANYONE, publicQueries } from './api';

/** The services on sale, and what they cost. */
export const useProducts = () =>
  publicQueries.useQuery('get', '/api/platform/products', {}, { meta: FOR_ANYONE });

/** Names a service by its slug; by the slug itself while nothing better is known. */
export const useProductName = (): ((slug: string) => string) => {
  const { data } = useProducts();
  return (slug) => data?.products.find((product) => product.slug === slug)?.name ?? slug;
};
