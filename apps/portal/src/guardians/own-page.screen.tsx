import { useEffect, useState, type ReactElement } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { OpenGuardianPage } from '@kompetanse/contract/portal';
import { LoadingSkeleton, Page, PageHeading } from '@kompetanse/ui';
import { call } from '../shell/call.ts';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { ownPageQuery } from './guardian-queries.ts';
import { LinkForm } from './LinkForm.tsx';
import { OwnPlace } from './OwnPlace.tsx';
import { readToken } from './token.ts';

/**
 * A guardian's own page. The token of the link is exchanged for a cookie at once and leaves the address, so that it stays in no
 * history of a browser that others use.
 */
export function GuardianOwnPageScreen(): ReactElement {
  const { page } = useTexts().guardians;
  const opening = useOpening();
  const own = useQuery({ ...ownPageQuery, enabled: !opening });
  useTitle(page.title);
  return (
    <Page>
      {opening ? (
        <LoadingSkeleton shape="text" count={8} label={page.title} />
      ) : (
        <Loaded query={own} shape="text" count={8}>
          {(found) => (found ? <OwnPlace page={found} /> : <NeedsLink />)}
        </Loaded>
      )}
    </Page>
  );
}

/** True while the link that led here is being exchanged; who has none is shown what the cookie opens. */
function useOpening(): boolean {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [token] = useState(() => readToken(hash));
  const [opening, setOpening] = useState(token !== null);
  useEffect(() => {
    if (token === null) return;
    void navigate({ to: '/foresatte/min', hash: '', replace: true });
    // One that opens nothing leaves the page as it is without it; the page then says so.
    void call(OpenGuardianPage, { token })
      .catch(() => null)
      .then(() => client.resetQueries({ queryKey: ownPageQuery.queryKey }))
      .finally(() => setOpening(false));
  }, [token, navigate, client]);
  return opening;
}

function NeedsLink(): ReactElement {
  const { page, back } = useTexts().guardians;
  return (
    <>
      <PageHeading back={<Link to="/foresatte">{back}</Link>} title={page.needLink} lead={page.needLinkText} />
      <LinkForm />
    </>
  );
}
