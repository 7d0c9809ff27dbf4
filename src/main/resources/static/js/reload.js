// A page that shows progress asks for itself again while there is some.
const progress = document.querySelector('[data-reload]');
if (progress) {
    setTimeout(() => location.reload(), 1000 * Number(progress.dataset.reload));
}
