import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useI18n } from '../../shared/i18n/i18n';
import { FOR_ANYONE, publicQueries } from '../../shared/lib/api';
import type { ExploreSearch } from './explore-search';

export const chefsQuery = (search: ExploreSearch) =>
  publicQueries.queryOptions(
    'get',
    '/api/coocook/chefs',
    { params: { query: search } },
    { meta: FOR_ANYONE },
  );

export const chefQuery = (id: number) =>
  publicQueries.queryOptions(
    'get',
    '/api/coocook/chefs/{id}',
    { params: { path: { id } } },
    { meta: FOR_ANYONE },
  );

export const cuisinesQuery = publicQueries.queryOptions(
  'get',
  '/api/coocook/cuisines',
  {},
  { meta: FOR_ANYONE },
);

/** A page of chefs; the page before stays visible while the next one loads. */
export const useChefs = (search: ExploreSearch) =>
  useQuery({ ...chefsQuery(search), placeholderData: keepPreviousData });

export const useChef = (id: number) => useQuery(chefQuery(id));

export const useCuisines = () => useQuery(cuisinesQuery);

/** Finds the cuisine that a reader names in their own language: the API knows it by its English name alone. */
export const useCuisineNamed = (): ((words: string) => string | undefined) => {
  const { data } = useCuisines();
  const { name } = useI18n();
  return (words) => {
    const wanted = words.trim().toLowerCase();
    return data?.cuisines.find((cuisine) => name('cuisine', cuisine.name).toLowerCase() === wanted)?.name;
  };
};
