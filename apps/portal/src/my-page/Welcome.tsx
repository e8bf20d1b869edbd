import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EnterIcon } from '@navikt/aksel-icons';
import { Button, Card, CardGrid, EmptyState, Hero, Page, Stack } from '@kompetanse/ui';
import { catalogueQuery } from '../courses/course-queries.ts';
import { RunCard } from '../courses/RunCard.tsx';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { SHOWN_OPEN } from './front-page-queries.ts';
import './my-page.css';

/** The open door: what guardians may join, and the way in for staff. */
export function Welcome(): ReactElement {
  const { myPage, shell } = useTexts();
  const { welcome } = myPage;
  const found = useInfiniteQuery(catalogueQuery({}, SHOWN_OPEN));
  return (
    <>
      <Hero title={welcome.title} lead={welcome.lead}>
        <p className="my-page-hero-action">
          <Button asChild>
            <Link to="/logg-inn">
              <EnterIcon aria-hidden fontSize="1.25rem" />
              {welcome.signIn}
            </Link>
          </Button>
        </p>
      </Hero>
      <Page>
        <Stack gap="xl">
          <Stack as="section">
            <Stack direction="row" justify="between">
              <h2>{welcome.openTitle}</h2>
              <Link to="/kurs">{welcome.allCourses}</Link>
            </Stack>
            <Loaded query={{ ...found, data: found.data?.pages[0]?.runs }} shape="cards" count={SHOWN_OPEN}>
              {(runs) =>
                runs.length === 0 ? (
                  <EmptyState level={3} title={welcome.openNone} text={welcome.openNoneText} />
                ) : (
                  <CardGrid label={welcome.openTitle}>
                    {runs.map((run) => (
                      <RunCard key={run.id} run={run} level={3} />
                    ))}
                  </CardGrid>
                )
              }
            </Loaded>
          </Stack>
          <CardGrid as="div" least="wide">
            <Card title={welcome.staffTitle} tint="tinted">
              <p>{welcome.staffText}</p>
              <p>
                <Link to="/logg-inn">{shell.nav.signIn}</Link>
              </p>
            </Card>
            <Card title={welcome.verifyTitle} tint="tinted">
              <p>{welcome.verifyText}</p>
              <p>
                <Link to="/v">{shell.nav.verify}</Link>
              </p>
            </Card>
          </CardGrid>
        </Stack>
      </Page>
    </>
  );
}
