import { keepPreviousData } from '@tanstack/react-query';
import { publicQueries } from '../../shared/lib/api';
import type { ExploreSearch } from './explore-search';

/** A page of chefs; the page before stays visible while the next one loads. */
export const useChefs = (search: ExploreSearch) =>
  publicQueries.useQuery(
    'get',
    '/api/coocook/chefs',
    { params: { query: search } },
    { placeholderData: keepPreviousData },
  );

export const useChef = (id: number) =>
  publicQueries.useQuery('get', '/api/coocook/chefs/{id}', { params: { path: { id } } });

export const useCuisines = () => publicQueries.useQuery('get', '/api/coocook/cuisines');
