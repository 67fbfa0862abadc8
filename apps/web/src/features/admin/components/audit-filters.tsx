import type { FormEvent } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { Button } from '../../../shared/ui/button';
import { DateField } from '../../../shared/ui/date-field';
import { Select, TextField } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { TextLink } from '../../../shared/ui/text-link';
import { OUTCOMES, parseAuditSearch } from '../audit-search';
import type { AuditSearch } from '../audit-search';
import { knownActions } from '../audit-words';
import { useFields } from '../use-fields';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onApply: (search: AuditSearch) => void;
}

export function AuditFilters({ search, onApply }: AuditFiltersProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [fields, change] = useFields({
    action: search.action ?? '',
    outcome: search.outcome ?? '',
    user_id: String(search.user_id ?? ''),
    from: search.from ?? '',
    to: search.to ?? '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(parseAuditSearch(fields));
  };
  return (
    <form
      role="search"
      aria-label={t('admin.audit')}
      noValidate
      onSubmit={submit}
      className="space-y-4 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-6">
        <Select
          label={t('admin.audit.action')}
          value={fields.action}
          onChange={(event) => change({ action: event.target.value })}
          className="lg:col-span-2"
        >
          <option value="">{t('admin.any')}</option>
          {knownActions(i18n).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </Select>
        <Select
          label={t('admin.audit.outcome')}
          value={fields.outcome}
          onChange={(event) => change({ outcome: event.target.value })}
          className="lg:col-span-2"
        >
          <option value="">{t('admin.any')}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`admin.outcome.${outcome}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('admin.audit.user')}
          inputMode="numeric"
          value={fields.user_id}
          onChange={(event) => change({ user_id: event.target.value })}
          className="sm:col-span-2"
        />
        <div className="lg:col-span-2">
          <DateField
            label={t('admin.audit.from')}
            value={fields.from}
            onChange={(from) => change({ from })}
          />
        </div>
        <div className="lg:col-span-2">
          <DateField label={t('admin.audit.to')} value={fields.to} onChange={(to) => change({ to })} />
        </div>
        <Button type="submit" className="h-12 sm:col-span-2">
          <Icon name="search" />
          {t('admin.search')}
        </Button>
      </div>
      {Object.values(search).some((value) => value !== undefined) ? (
        <TextLink to="/admin/audit" search={{}} onClick={focusHeading}>
          {t('admin.audit.clear')}
        </TextLink>
      ) : null}
    </form>
  );
}
