export default {
  app: {
    vendor: 'Наставник',
    name: '— управление'
  },
  disableWelcomeMessage: true
};
