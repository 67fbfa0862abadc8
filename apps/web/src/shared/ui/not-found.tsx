import { LinkButton } from './button';
import { Page } from './page';

interface NotFoundProps {
  readonly title?: string;
  readonly children?: string;
}

export function NotFound({ title = 'Page not found', children }: NotFoundProps) {
  return (
    <Page title={title} narrow>
      <p>
        {children ??
          'There is nothing at this address. It may have moved, or the link may have a mistake in it.'}
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/explore">Explore chefs</LinkButton>
        <LinkButton to="/" variant="secondary">
          Go to the home page
        </LinkButton>
      </div>
    </Page>
  );
}
