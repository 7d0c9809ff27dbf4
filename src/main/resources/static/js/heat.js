/* Draws a process and colours its steps by how long they take; figures stand on the steps, so that colour tells nothing
   alone. On a phone the table below says the same. */
(function () {
    const box = document.getElementById('heat');
    if (!box || !box.checkVisibility()) return;

    const READABLE = 0.7;

    function badge(className, text) {
        const element = document.createElement('span');
        element.className = className;
        element.textContent = text;
        return element;
    }

    async function draw() {
        const answer = await fetch(box.dataset.source, {headers: {Accept: 'application/json'}});
        if (!answer.ok) {
            box.textContent = 'Схему сейчас не получилось показать. Обновите страницу.';
            return;
        }
        const heat = await answer.json();
        const viewer = new window.BpmnJS({container: box});
        await viewer.importXML(heat.xml);
        const canvas = viewer.get('canvas');
        const known = viewer.get('elementRegistry');
        const overlays = viewer.get('overlays');
        heat.steps.filter(step => known.get(step.id)).forEach(step => {
            if (step.heat > 0) {
                canvas.addMarker(step.id, 'heat-' + step.heat);
                overlays.add(step.id, {
                    position: {bottom: 2, left: 2},
                    html: badge('heat-note', step.done + ' × ' + step.median),
                });
            }
            if (step.running > 0) {
                overlays.add(step.id, {position: {top: -12, right: 24}, html: badge('heat-note heat-running', step.running + ' →')});
            }
        });
        canvas.zoom('fit-viewport');
        if (canvas.zoom() < READABLE) {
            // begins at the left, where cases do; the rest is dragged into sight
            const inner = canvas.viewbox().inner;
            canvas.viewbox({x: inner.x - 20, y: inner.y - 20, width: box.clientWidth / READABLE, height: box.clientHeight / READABLE});
        }
    }

    draw();
})();
