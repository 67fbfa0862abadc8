import type { ApiProblem } from '../lib/problem';
import { REQUEST_INVALID } from '../lib/problem';
import type { I18n } from './i18n';

/** A failed request in the reader's language, by its code. */
export const problemWords = ({ t, say }: I18n, problem: ApiProblem): string =>
  say(`problem.${problem.code}`, { reason: problem.reason }) ?? t('problem.other');

/** The key of what is wrong with one field of the request. */
export const fieldProblemKey = (problem: ApiProblem): string =>
  problem.code === REQUEST_INVALID ? 'problem.value' : `problem.${problem.code}`;

/** Each refused field by its name, with what is wrong with it. */
export const fieldProblems = (i18n: I18n, problem: ApiProblem): readonly string[] =>
  problem.fields.map(({ field }) =>
    i18n.t('problem.field', {
      field: i18n.say(`field.${field}`) ?? field,
      problem: i18n.say(fieldProblemKey(problem)) ?? i18n.t('problem.value'),
    }),
  );
