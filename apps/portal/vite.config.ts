import { webApp } from '../../tools/vite/app.ts';

export default webApp({ base: '/', name: 'portal' });
