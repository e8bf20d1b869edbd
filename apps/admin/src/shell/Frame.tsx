import type { ReactElement, ReactNode } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { CurrentViewerQuery } from '@kompetanse/contract/admin';
import { municipality } from '@kompetanse/texts/municipality.ts';
import { ColorSchemeSelect, Shell } from '@kompetanse/ui';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useTexts } from './language.tsx';
import type { Language } from './language.tsx';
import type { Access, Account } from './viewer.ts';

/** With who sees it. */
export interface MenuEntry extends Access {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: keyof Language['t']['shell']['menu'];
}

interface FrameProps {
  readonly menu: readonly MenuEntry[];
  readonly account: Account | null;
  readonly product: CurrentViewerQuery['product'] | null;
  readonly children: ReactNode;
}

/** Header with menu, language, colours and account; footer with the organisation and the version. */
export function Frame({ menu, account, product, children }: FrameProps): ReactElement {
  const { t } = useTexts();
  // The address of what is shown, not of what is on its way: focus must not move before the new page is there.
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  const { colorScheme } = t.shell;
  return (
    <Shell
      product={municipality.product}
      place={t.shell.place}
      home={<Link to="/" />}
      nav={menu.map(({ to, name }) => (
        <Link key={name} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {t.shell.menu[name]}
        </Link>
      ))}
      tools={
        <>
          <LanguageChoice account={account} />
          <ColorSchemeSelect label={colorScheme.label} options={colorScheme} />
          {account !== null && <AccountMenu account={account} />}
        </>
      }
      footer={
        <>
          <span>{municipality.owner}</span>
          {product !== null && (
            <span className="quiet">{product.demo ? t.shell.demo : t.shell.version(product.version)}</span>
          )}
          <span>{municipality.sector}</span>
        </>
      }
      pageKey={path}
      labels={{ skip: t.shell.skip, nav: t.shell.navigation, menu: t.shell.menuButton }}
    >
      {children}
    </Shell>
  );
}
