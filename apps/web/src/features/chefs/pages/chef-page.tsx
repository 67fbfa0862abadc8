import type { Chef } from '@coocook/api-client';
import { formatMoney } from '../../../shared/lib/money';
import { zoneCity } from '../../../shared/lib/time';
import { Avatar } from '../../../shared/ui/avatar';
import { Badge } from '../../../shared/ui/badge';
import { LinkButton } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefRating } from '../components/chef-rating';
import { WithChef } from '../components/with-chef';

export function ChefPage({ id }: { readonly id: string }) {
  return (
    <WithChef id={id} title="Chef">
      {(chef) => <Profile chef={chef} />}
    </WithChef>
  );
}

function Profile({ chef }: { readonly chef: Chef }) {
  return (
    <Page title={chef.name} intro={`${chef.cuisine} · ${chef.location}`}>
      <div className="grid gap-6 md:grid-cols-[1fr_20rem]">
        <div className="space-y-6">
          <div className="flex items-start gap-5">
            <Avatar seed={chef.id} name={chef.name} className="size-20 text-3xl" />
            <p className="max-w-prose whitespace-pre-line">{chef.bio}</p>
          </div>
          <Tags title="Specialties" values={chef.specialties} />
          <Tags title="Languages" values={chef.languages} />
        </div>
        <Card className="h-fit space-y-4">
          <p className="text-2xl">
            <strong>{formatMoney(chef.hourly_rate, chef.currency)}</strong>{' '}
            <span className="text-base">an hour</span>
          </p>
          <p>
            <ChefRating chef={chef} />
          </p>
          <p className="text-ink-soft">
            Times are in {zoneCity(chef.time_zone)} time ({chef.time_zone}).
          </p>
          <LinkButton to="/chefs/$id/book" params={{ id: String(chef.id) }} className="w-full">
            Book {chef.name}
          </LinkButton>
        </Card>
      </div>
      <TextLink to="/explore" search={{}}>
        See other chefs
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
