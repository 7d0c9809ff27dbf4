/* Draws the case's process and marks where it stands (accent) and what is behind it (grey). On a phone the list of
   open tasks above says the same, so the diagram only opens on request there. */
(function () {
    const box = document.getElementById('diagram');
    if (!box) return;
    const details = box.closest('details');
    let drawn = false;

    async function draw() {
        if (drawn) return;
        drawn = true;
        const answer = await fetch(box.dataset.source, {headers: {Accept: 'application/json'}});
        if (!answer.ok) {
            box.textContent = 'Схему сейчас не получилось показать. Обновите страницу.';
            return;
        }
        const diagram = await answer.json();
        const viewer = new window.BpmnJS({container: box});
        await viewer.importXML(diagram.xml);
        const canvas = viewer.get('canvas');
        const known = viewer.get('elementRegistry');
        diagram.passed.filter(id => known.get(id)).forEach(id => canvas.addMarker(id, 'passed'));
        diagram.active.filter(id => known.get(id)).forEach(id => canvas.addMarker(id, 'token'));
        const current = diagram.active.map(id => known.get(id)).find(e => e && e.width);
        canvas.zoom('fit-viewport');
        // on paper the whole model is looked at
        if (current && !box.dataset.whole) {
            // readable, with the running step in the middle; the wheel zooms out to the whole
            const width = box.clientWidth / 0.8;
            const height = box.clientHeight / 0.8;
            canvas.viewbox({
                x: current.x + current.width / 2 - width / 2,
                y: current.y + current.height / 2 - height / 2,
                width, height,
            });
        }
    }

    if (details && !details.open) {
        details.addEventListener('toggle', draw, {once: true});
    } else {
        draw();
    }
})();
