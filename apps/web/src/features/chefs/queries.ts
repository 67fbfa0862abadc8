import { keepPreviousData } from '@tanstack/react-query';
import { FOR_ANYONE, publicQueries } from '../../shared/lib/api';
import type { ExploreSearch } from './explore-search';

/** A page of chefs; the page before stays visible while the next one loads. */
export const useChefs = (search: ExploreSearch) =>
  publicQueries.useQuery(
    'get',
    '/api/coocook/chefs',
    { params: { query: search } },
    { placeholderData: keepPreviousData, meta: FOR_ANYONE },
  );

export const useChef = (id: number) =>
  publicQueries.useQuery(
    'get',
    '/api/coocook/chefs/{id}',
    { params: { path: { id } } },
    { meta: FOR_ANYONE },
  );

export const useCuisines = () =>
  publicQueries.useQuery('get', '/api/coocook/cuisines', {}, { meta: FOR_ANYONE });
