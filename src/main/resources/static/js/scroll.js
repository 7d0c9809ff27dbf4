// A table that is wider than its place scrolls sideways; the keyboard reaches it then, and only then
'use strict';
(function () {
    function mark(box) {
        const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
        if (scrolls && !box.hasAttribute('tabindex')) {
            box.tabIndex = 0;
            box.setAttribute('role', 'group');
            const heading = box.closest('section, main').querySelector('h1, h2');
            if (!box.hasAttribute('aria-label')) {
                box.setAttribute('aria-label', (heading ? heading.textContent.trim() : 'Таблица') + ', прокручивается');
            }
        }
    }
    const all = () => document.querySelectorAll('.table-scroll, .paper, .choices').forEach(mark);
    all();
    addEventListener('resize', all);
    // what was folded has its size only once it is opened
    document.addEventListener('toggle', all, true);
}());
