import { SEVERITIES } from '@coocook/kernel';

/** Characters of `error_type`. */
export const MAX_TYPE = 200;
/** Characters of `q`. */
export const MAX_TEXT = 200;

export const SEVERITY_EXPECTED = {
  message: `Invalid severity: one of ${SEVERITIES.join(', ')} is expected`,
};
