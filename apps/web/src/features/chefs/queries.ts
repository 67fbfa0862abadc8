import { keepPreviousData } from '@tanstack/react-query';
import { useI18n } from '../../shared/i18n/i18n';
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

/** Finds the cuisine that a reader names in their own language: the API knows it by its English name alone. */
export const useCuisineNamed = (): ((words: string) => string | undefined) => {
  const { data } = useCuisines();
  const { name } = useI18n();
  return (words) => {
    const wanted = words.trim().toLowerCase();
    return data?.cuisines.find((cuisine) => name('cuisine', cuisine.name).toLowerCase() === wanted)?.name;
  };
};
