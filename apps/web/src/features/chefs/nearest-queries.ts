import { useQueries } from '@tanstack/react-query';
import { FOR_ANYONE, publicQueries } from '../../shared/lib/api';
import type { ExploreSearch } from './explore-search';
import { relaxations } from './nearest';

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
