// Runs before the application: its language.
import { prepare, RUSSIAN } from '../../cockpit/scripts/custom/prepare.js';

await prepare('Наставник — начало');

export default {
  ...RUSSIAN,
  app: {
    vendor: 'Наставник',
    name: '— начало'
  },
  customScripts: ['../cockpit/scripts/custom/russian'],
  requireJsConfig: {
    ngDeps: ['nastavnik']
  }
};
