// Runs before the application: its language.
import { prepare, RUSSIAN } from '../../cockpit/scripts/custom/prepare.js';

await prepare('Наставник — управление');

export default {
  ...RUSSIAN,
  app: {
    vendor: 'Наставник',
    name: '— управление'
  },
  customScripts: ['../cockpit/scripts/custom/russian'],
  requireJsConfig: {
    ngDeps: ['nastavnik']
  }
};
