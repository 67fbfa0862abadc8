import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useI18n } from '../../shared/i18n/i18n';
import { FOR_ANYONE, publicQueries } from '../../shared/lib/api';
import type { ExploreSearch } from './explore-search';
import { relaxations } from './nearest';

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

/** What searches with one wish less find, those that find something; the nearest first. */
export const useNearestChefs = (search: ExploreSearch) =>
  useQueries({
    queries: relaxations(search).map(({ search: query }) =>
      publicQueries.queryOptions('get', '/api/coocook/chefs', { params: { query } }, { meta: FOR_ANYONE }),
    ),
    combine: (answers) => ({
      isPending: answers.some((answer) => answer.isPending),
      found: relaxations(search).flatMap((relaxed, index) => {
        const data = answers[index]?.data;
        return data && data.total > 0 ? [{ ...relaxed, chefs: data.chefs, total: data.total }] : [];
      }),
    }),
  });
