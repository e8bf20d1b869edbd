import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { EnterIcon, LeaveIcon, WrenchIcon } from '@navikt/aksel-icons';
import { locales } from '@kompetanse/texts/locale.ts';
import { Button, ColorSchemeSelect, LanguageSelect, UserMenu, useToast } from '@kompetanse/ui';
import { failureSentence } from './call.ts';
import { useLanguage, useTexts } from './language.ts';
import { changeLanguage, signOut } from './session.ts';
import { leadsSomething, useViewer, type Viewer } from './viewer.ts';

/** Language, colours and the person, at the top of every page. */
export function Tools(): ReactElement {
  const { locale, texts } = useLanguage();
  const { tools } = texts.shell;
  const viewer = useViewer();
  const client = useQueryClient();
  const toast = useToast();
  // Without what follows a #: it may be the token of a link.
  const path = useRouterState({ select: (state) => state.location.href.split('#', 1)[0] ?? '/' });

  const choose = (next: typeof locale): void => {
    void changeLanguage(client, viewer, next)
      .then((kept) => kept || toast({ tone: 'warning', text: tools.languageFailed }))
      .catch((error: unknown) => toast({ tone: 'danger', text: failureSentence(error) }));
  };

  return (
    <>
      <LanguageSelect
        label={tools.language}
        value={locale}
        options={locales.map((value) => ({ value, label: tools.languages[value] }))}
        onChange={choose}
      />
      <ColorSchemeSelect label={tools.scheme} options={tools.schemes} />
      {viewer ? (
        <Person viewer={viewer} />
      ) : (
        !path.startsWith('/logg-inn') && (
          <Button asChild variant="secondary" size="sm">
            <Link to="/logg-inn" search={path === '/' ? {} : { til: path }} className="portal-sign-in">
              <EnterIcon aria-hidden fontSize="1.25rem" />
              <span>{texts.shell.nav.signIn}</span>
            </Link>
          </Button>
        )
      )}
    </>
  );
}

function Person({ viewer }: { readonly viewer: Viewer }): ReactElement {
  const { shell } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  const leave = async (): Promise<void> => {
    try {
      await signOut(client);
      await navigate({ to: '/' });
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'viewer' && !query.isActive() });
      toast({ tone: 'info', text: shell.signedOut });
    } catch (error) {
      toast({ tone: 'danger', text: failureSentence(error) });
    }
  };

  return (
    <UserMenu
      label={shell.tools.you}
      name={viewer.person.name}
      detail={[viewer.person.title, viewer.person.unitName].filter(Boolean).join(', ')}
    >
      {leadsSomething(viewer) && (
        <a href="/admin/">
          <WrenchIcon aria-hidden fontSize="1.25rem" />
          {shell.tools.toAdmin}
        </a>
      )}
      <button type="button" onClick={() => void leave()}>
        <LeaveIcon aria-hidden fontSize="1.25rem" />
        {shell.tools.signOut}
      </button>
    </UserMenu>
  );
}
