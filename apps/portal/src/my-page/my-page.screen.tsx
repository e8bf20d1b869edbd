import type { ReactElement } from 'react';
import { useTexts } from '../shell/language.ts';
import { useTitle } from '../shell/title.ts';
import { useViewer } from '../shell/viewer.ts';
import { MyDay } from './MyDay.tsx';
import { Welcome } from './Welcome.tsx';

/** The front: what is next for the one who is signed in, and an open door for everyone else. */
export function MyPageScreen(): ReactElement {
  const { myPage } = useTexts();
  const viewer = useViewer();
  useTitle(viewer ? myPage.title : myPage.welcome.title);
  return viewer ? <MyDay viewer={viewer} /> : <Welcome />;
}
