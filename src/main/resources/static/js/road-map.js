/* The table of a road map: what is typed is kept on the server two seconds after the last key, and Alt with an arrow
   goes to the same column of the row above or below. Without this script the table works all the same. */
(function () {
    const form = document.querySelector('form[data-autosave]');
    if (!form) return;
    const state = document.getElementById('autosave-state');
    let waiting = null;
    let leaving = false;

    async function keep() {
        waiting = null;
        if (leaving) return;
        try {
            const answer = await fetch(form.dataset.autosave, {
                method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual',
            });
            const time = new Date().toLocaleTimeString('ru-RU', {hour: '2-digit', minute: '2-digit'});
            state.textContent = answer.status === 204
                ? 'Черновик правок сохранён в ' + time + '. Нажмите «Сохранить дорожную карту», чтобы внести их в карту.'
                : 'Черновик правок не сохранён: обновите страницу в другой вкладке и войдите снова, набранное здесь останется.';
        } catch (noConnection) {
            state.textContent = 'Нет связи с сервером: черновик правок сохранится, когда связь появится.';
            waiting = setTimeout(keep, 10000);
        }
    }

    form.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(keep, 2000);
    });
    form.addEventListener('submit', () => { leaving = true; clearTimeout(waiting); });
    form.addEventListener('keydown', event => {
        if (!event.altKey || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
        const cell = event.target.closest('td');
        const row = cell && (event.key === 'ArrowDown' ? cell.parentElement.nextElementSibling : cell.parentElement.previousElementSibling);
        const field = row && row.children[cell.cellIndex] && row.children[cell.cellIndex].querySelector('input:not([type=hidden]), textarea');
        if (field) { event.preventDefault(); field.focus(); }
    });
})();
