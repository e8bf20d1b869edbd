import '@kompetanse/ui/trusted-types.ts';
import '@kompetanse/ui/theme/theme.css';
import { WhoAmI } from '@kompetanse/contract/portal';
import { call } from './shell/call.ts';
import { rememberedLocale, speak } from './shell/language.ts';

/**
 * Asks who it is while the app itself is on its way. Keeping the app in a part of its own also keeps the theme's style
 * sheet first: it names the order of the layers, and the first to name them decides.
 */
const place = document.getElementById('root');
const app = import('./app.tsx');
const known = call(WhoAmI, {}).then(
  ({ viewer }) => viewer,
  () => undefined, // The app asks again, and says so if there is no answer.
);
const spoken = speak(rememberedLocale()).catch(() => undefined);

void Promise.all([app, known, spoken]).then(([{ open }, viewer]) => place && open(place, viewer));
