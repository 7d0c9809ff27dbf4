/* The button of the printed version, and whoever prints the usual page finds nothing folded on the paper. */
(function () {
    const button = document.getElementById('print-now');
    if (button) {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    }
    let opened = [];
    window.addEventListener('beforeprint', () => {
        opened = [...document.querySelectorAll('details:not([open])')].filter(d => !d.closest('.no-print') && !d.classList.contains('no-print'));
        opened.forEach(d => { d.open = true; });
    });
    window.addEventListener('afterprint', () => opened.forEach(d => { d.open = false; }));
})();
