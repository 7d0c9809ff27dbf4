// A page that shows progress looks again by itself, as long as there is some; never while somebody is typing on it.
const progress = document.querySelector('[data-reload]');
if (progress) {
  const typed = () =>
    [...document.querySelectorAll('textarea, input:not([type=hidden])')].some(
      field => field === document.activeElement || field.value !== field.defaultValue
    );
  setInterval(() => typed() || location.reload(), 1000 * Number(progress.dataset.reload));
}
