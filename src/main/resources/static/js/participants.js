// Narrows a list of check boxes to what is typed (ё and е alike) and shows the fields that a kind of person has.
(function () {
    'use strict';

    function plain(text) {
        return text.toLowerCase().replace(/ё/g, 'е');
    }

    document.querySelectorAll('[data-filters]').forEach(function (input) {
        var list = document.getElementById(input.dataset.filters);
        input.addEventListener('input', function () {
            var wanted = plain(input.value.trim());
            list.querySelectorAll('[data-name]').forEach(function (item) {
                item.hidden = wanted !== '' && plain(item.dataset.name).indexOf(wanted) < 0;
            });
        });
        // Enter would send the form in which the filter stands
        input.addEventListener('keydown', function (event) {
            if (event.key === 'Enter') {
                event.preventDefault();
            }
        });
    });

    document.querySelectorAll('[data-shows]').forEach(function (select) {
        function show() {
            document.querySelectorAll('[data-kinds]').forEach(function (field) {
                field.hidden = field.dataset.kinds.split(' ').indexOf(select.value) < 0;
            });
        }
        select.addEventListener('change', show);
        show();
    });
})();
