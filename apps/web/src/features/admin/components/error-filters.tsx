import type { FormEvent } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { Button } from '../../../shared/ui/button';
import { Select, TextField } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { TextLink } from '../../../shared/ui/text-link';
import { parseErrorsSearch, PATTERN_ORDERS, PATTERN_STATUSES, SEVERITIES } from '../errors-search';
import type { ErrorsSearch } from '../errors-search';
import { useFields } from '../use-fields';

interface ErrorFiltersProps {
  readonly search: ErrorsSearch;
  readonly onApply: (search: ErrorsSearch) => void;
}

/** As many characters as the API looks for. */
const MAX_QUERY = 200;
const MAX_TYPE = 200;

export function ErrorFilters({ search, onApply }: ErrorFiltersProps) {
  const { t } = useI18n();
  const [fields, change] = useFields({
    q: search.q ?? '',
    error_type: search.error_type ?? '',
    severity: search.severity ?? '',
    status: search.status ?? '',
    sort: search.sort ?? '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(parseErrorsSearch(fields));
  };
  return (
    <form
      role="search"
      aria-label={t('admin.errors')}
      onSubmit={submit}
      className="space-y-4 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-6">
        <TextField
          label={t('admin.errors.q')}
          type="search"
          maxLength={MAX_QUERY}
          value={fields.q}
          onChange={(event) => change({ q: event.target.value })}
          className="lg:col-span-3"
        />
        <TextField
          label={t('admin.errors.type')}
          maxLength={MAX_TYPE}
          value={fields.error_type}
          onChange={(event) => change({ error_type: event.target.value })}
          className="lg:col-span-3"
        />
        <Select
          label={t('admin.errors.severity')}
          value={fields.severity}
          onChange={(event) => change({ severity: event.target.value })}
        >
          <option value="">{t('admin.any')}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`admin.severity.${severity}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('admin.errors.status')}
          value={fields.status}
          onChange={(event) => change({ status: event.target.value })}
        >
          <option value="">{t('admin.any')}</option>
          {PATTERN_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`admin.errors.${status}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('admin.errors.sort')}
          value={fields.sort}
          onChange={(event) => change({ sort: event.target.value })}
          className="lg:col-span-2"
        >
          <option value="">{t('admin.errors.sort.last')}</option>
          {PATTERN_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`admin.errors.sort.${order}`)}
            </option>
          ))}
        </Select>
        <Button type="submit" className="h-12 lg:col-span-2">
          <Icon name="search" />
          {t('admin.search')}
        </Button>
      </div>
      {Object.values(search).some((value) => value !== undefined) ? (
        <TextLink to="/admin/errors" search={{}} onClick={focusHeading}>
          {t('admin.audit.clear')}
        </TextLink>
      ) : null}
    </form>
  );
}
