import '@kompetanse/ui/trusted-types.ts';
import '@kompetanse/ui/theme/theme.css';
import { CurrentViewer } from '@kompetanse/contract/admin';
import { askInPageLanguage } from './shell/operation.ts';

/**
 * Asks who it is while the app itself is on its way. The app is a part of its own, so that the theme's style sheet comes
 * first: it names the order of the layers, and the first to name them decides.
 */
const root = document.getElementById('root');
const app = import('./app.tsx');
const viewer = askInPageLanguage(CurrentViewer, {}).catch(() => undefined); // The app asks again, and says why not.

void Promise.all([app, viewer]).then(([{ open }, known]) => root && open(root, known));
