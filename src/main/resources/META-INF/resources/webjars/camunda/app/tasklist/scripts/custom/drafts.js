// Whoever looks at another task and comes back finds what was typed: the draft is kept while the page is open.

const SAVE = '.task-card .form-actions .btn-default:not([disabled])';

function taskIn(address) {
  return /[?&]task=([^&]+)/.exec(address)?.[1];
}

/** Presses the application's own «Save», which has no place on the screen, when the task is left. */
export function keepDrafts(module) {
  module.run([
    '$rootScope',
    function ($rootScope) {
      $rootScope.$on('$locationChangeStart', (event, to, from) => {
        if (taskIn(from) && taskIn(from) !== taskIn(to)) {
          document.querySelector(SAVE)?.click();
        }
      });
    }
  ]);
}
