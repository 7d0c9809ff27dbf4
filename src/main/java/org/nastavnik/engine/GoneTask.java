package org.nastavnik.engine;

import jakarta.ws.rs.NotFoundException;

/** The task was completed or cancelled meanwhile, or never was: 404 with a sentence on both API paths. */
public class GoneTask extends NotFoundException {

    public GoneTask() {
        super("Этой задачи больше нет: её уже выполнили или отменили. Обновите список задач.");
    }
}
