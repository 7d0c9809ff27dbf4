// Runs before the application: its language, and what is left out of it.
import { prepare, RUSSIAN } from './custom/prepare.js';

await prepare('Наставник — ход программ');

// The engine's count by group knows neither municipalities nor our names of groups: the page shows one of ours
document.querySelector('base').setAttribute('cam-exclude-plugins', 'cockpit.tasks.dashboard:task-dashboard');

export default {
  ...RUSSIAN,
  app: {
    vendor: 'Наставник',
    name: '— ход программ'
  },
  customScripts: ['scripts/custom/nastavnik'],
  requireJsConfig: {
    ngDeps: ['nastavnik']
  }
};
