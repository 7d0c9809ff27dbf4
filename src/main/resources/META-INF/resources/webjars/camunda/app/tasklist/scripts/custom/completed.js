// A finished task disappears from the list: say that this is what was meant to happen.

const SHOWN_FOR = 7000;

/** Tells the person that the task is done and where it can be found. */
export function confirmCompletion(module) {
  module.run([
    'camAPI', 'Notifications',
    function (camAPI, notifications) {
      const tasks = camAPI.resource('task');
      const submit = tasks.submitForm;
      tasks.submitForm = function (...args) {
        const answer = submit.apply(this, args);
        answer?.then?.(
          () =>
            notifications.addMessage({
              status: 'Задача завершена',
              message: 'Она записана в разделе «Сделано мной».',
              duration: SHOWN_FOR,
              exclusive: true
            }),
          () => {}
        );
        return answer;
      };
    }
  ]);
}
