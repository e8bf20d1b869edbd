import type { ReactElement } from 'react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { municipality } from '@kompetanse/texts/municipality.ts';
import { Shell, ToastProvider } from '@kompetanse/ui';
import { useTexts } from './language.ts';
import { Offline } from './Offline.tsx';
import { Tools } from './Tools.tsx';
import { isStaff, leadsSomething, useViewer, type Viewer } from './viewer.ts';
import './shell.css';

/** What stands around every screen. */
export function Frame(): ReactElement {
  const { shell } = useTexts();
  const viewer = useViewer();
  const page = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  return (
    <ToastProvider labels={{ region: shell.toasts, close: shell.close }}>
      <Shell
        product={municipality.product}
        home={<Link to="/" />}
        nav={useMenu(viewer)}
        tools={<Tools />}
        pageKey={page}
        labels={{ skip: shell.skip, nav: shell.mainMenu, menu: shell.menu }}
        footer={
          <>
            <span>{municipality.owner}</span>
            {viewer && (
              <Link to="/v" className="portal-footer-link ui-no-print">
                {shell.nav.verify}
              </Link>
            )}
            <span>{municipality.sector}</span>
          </>
        }
      >
        <Offline />
        <Outlet />
      </Shell>
    </ToastProvider>
  );
}

/** The menu, in the order of routes.tsx; only what is of use to this person. */
function useMenu(viewer: Viewer | null): ReactElement[] {
  const { nav } = useTexts().shell;
  if (!viewer) {
    return [
      <Link key="courses" to="/kurs">
        {nav.courses}
      </Link>,
      <Link key="guardians" to="/foresatte">
        {nav.guardians}
      </Link>,
      <Link key="verify" to="/v">
        {nav.verify}
      </Link>,
    ];
  }
  const staff = isStaff(viewer);
  return [
    <Link key="my" to="/" activeOptions={{ exact: true }}>
      {nav.myPage}
    </Link>,
    <Link key="courses" to="/kurs">
      {nav.courses}
    </Link>,
    <Link key="mine" to="/mine-kurs">
      {nav.myCourses}
    </Link>,
    ...(staff
      ? [
          <Link key="program" to="/mitt-program">
            {nav.program}
          </Link>,
          <Link key="study" to="/videreutdanning">
            {nav.furtherEducation}
          </Link>,
          <Link key="supervision" to="/veiledning">
            {nav.supervision}
          </Link>,
        ]
      : []),
    <Link key="competence" to="/min-kompetanse">
      {nav.competence}
    </Link>,
    ...(leadsSomething(viewer)
      ? [
          <a key="admin" href="/admin/">
            {nav.admin}
          </a>,
        ]
      : []),
  ];
}
