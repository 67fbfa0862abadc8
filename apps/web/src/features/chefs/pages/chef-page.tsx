import type { Chef } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Avatar } from '../../../shared/ui/avatar';
import { Badge } from '../../../shared/ui/badge';
import { LinkButton } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefRating } from '../components/chef-rating';
import { WithChef } from '../components/with-chef';

export function ChefPage({ id }: { readonly id: string }) {
  const { t } = useI18n();
  return (
    <WithChef id={id} title={t('chef.title')}>
      {(chef) => <Profile chef={chef} />}
    </WithChef>
  );
}

function Profile({ chef }: { readonly chef: Chef }) {
  const { t, name, money, zone } = useI18n();
  const cuisine = name('cuisine', chef.cuisine);
  return (
    <Page
      title={chef.name}
      description={t('chef.description', { name: chef.name, cuisine, location: chef.location })}
      intro={`${cuisine} · ${chef.location}`}
    >
      <div className="grid gap-6 md:grid-cols-[1fr_20rem]">
        <div className="space-y-6">
          <div className="flex items-start gap-5">
            <Avatar seed={chef.id} name={chef.name} className="size-20 text-3xl" />
            <p className="max-w-prose whitespace-pre-line">{chef.bio}</p>
          </div>
          <Tags title={t('chef.specialties')} values={chef.specialties} />
          <Tags
            title={t('chef.languages')}
            values={chef.languages.map((language) => name('language', language))}
          />
        </div>
        <Card className="h-fit space-y-4">
          <p className="text-2xl">
            <Rich
              message={t('chef.rate', { price: money(chef.hourly_rate, chef.currency) })}
              marks={{ b: (price) => <strong>{price}</strong> }}
            />
          </p>
          <p>
            <ChefRating chef={chef} />
          </p>
          <p className="text-ink-soft">
            {t('zone.note', { zone: zone(chef.time_zone), timeZone: chef.time_zone })}
          </p>
          <LinkButton to="/chefs/$id/book" params={{ id: String(chef.id) }} className="w-full">
            {t('chef.book', { name: chef.name })}
          </LinkButton>
        </Card>
      </div>
      <TextLink to="/explore" search={{}}>
        {t('chef.others')}
      </TextLink>
    </Page>
  );
}

function Tags({ title, values }: { readonly title: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <section className="space-y-2">
      <h2 className="text-xl">{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {values.map((value) => (
          <li key={value}>
            <Badge tone="calm">{value}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
