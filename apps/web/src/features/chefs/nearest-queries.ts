import { useQueries } from '@tanstack/react-query';
import type { ExploreSearch } from './explore-search';
import { relaxations } from './nearest';
import { chefsQuery } from './queries';

/** What searches with one wish less find, those that find something; the nearest first. */
export const useNearestChefs = (search: ExploreSearch) =>
  useQueries({
    queries: relaxations(search).map((relaxed) => chefsQuery(relaxed.search)),
    combine: (answers) => ({
      isPending: answers.some((answer) => answer.isPending),
      found: relaxations(search).flatMap((relaxed, index) => {
        const data = answers[index]?.data;
        return data && data.total > 0 ? [{ ...relaxed, chefs: data.chefs, total: data.total }] : [];
      }),
    }),
  });
