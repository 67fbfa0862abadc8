import { Alert } from '../shared/ui/alert';
import { Button } from '../shared/ui/button';
import { Page } from '../shared/ui/page';

/** Shown when a page could not be loaded or broke: a new version may have replaced its files. */
export function Crashed() {
  return (
    <Page title="This page did not load" narrow>
      <Alert tone="bad" title="Something went wrong on this page">
        <p>Check your connection, then load the page again.</p>
      </Alert>
      <Button onClick={() => window.location.reload()}>Load again</Button>
    </Page>
  );
}
