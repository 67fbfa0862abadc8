import type { FormEvent } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { Select, TextField } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { parseUsersSearch, USER_STATUSES } from '../users-search';
import type { UsersSearch } from '../users-search';
import { useFields } from '../use-fields';

interface UserFiltersProps {
  readonly search: UsersSearch;
  readonly onApply: (search: UsersSearch) => void;
}

/** As many characters as the API looks for. */
const MAX_QUERY = 100;

export function UserFilters({ search, onApply }: UserFiltersProps) {
  const { t } = useI18n();
  const [fields, change] = useFields({ q: search.q ?? '', status: search.status ?? '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(parseUsersSearch(fields));
  };
  return (
    <form
      role="search"
      aria-label={t('admin.users')}
      onSubmit={submit}
      className="grid items-end gap-4 rounded-card border border-line bg-surface p-4 shadow-card sm:grid-cols-[2fr_1fr_auto] sm:p-5"
    >
      <TextField
        label={t('admin.users.q')}
        type="search"
        maxLength={MAX_QUERY}
        value={fields.q}
        onChange={(event) => change({ q: event.target.value })}
      />
      <Select
        label={t('admin.users.status')}
        value={fields.status}
        onChange={(event) => change({ status: event.target.value })}
      >
        <option value="">{t('admin.any')}</option>
        {USER_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`admin.user.${status}`)}
          </option>
        ))}
      </Select>
      <Button type="submit" className="h-12">
        <Icon name="search" />
        {t('admin.search')}
      </Button>
    </form>
  );
}
