export default {
  app: {
    vendor: 'Наставник',
    name: '— управление'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/custom/leave'],
  requireJsConfig: {
    ngDeps: ['nastavnik-leave']
  }
};
