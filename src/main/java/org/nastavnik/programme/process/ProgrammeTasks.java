package org.nastavnik.programme.process;

import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-programme.bpmn} asks of the programme itself. */
@Component
public class ProgrammeTasks {

    private final Programmes programmes;

    ProgrammeTasks(Programmes programmes) {
        this.programmes = programmes;
    }

    public void close(String businessKey) {
        programmes.close(BusinessKey.parse(businessKey).programmeId());
    }
}
