package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.note.Note;
import org.nastavnik.monitoring.outcome.note.Notes;
import org.nastavnik.monitoring.outcome.register.RegisterKind;
import org.nastavnik.monitoring.outcome.register.Registers;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Led by its forms, a cycle leaves registers, a note and its papers; opened again it leaves the next revision. */
@NastavnikTest
class OutcomeOfCycleTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Registers registers;

    @Autowired
    private Notes notes;

    @Autowired
    private OutcomeAccess access;

    @Autowired
    private DocumentService documents;

    @Test
    void forms_alone_leave_everything_and_a_reopened_report_makes_the_next_revision() {
        TestPlace first = places.newPlace();
        TestPlace second = places.newSchool(first);
        CycleRun run = new CycleRun(first, second, beans);
        run.choose("komsomolsk-2020-2024");
        run.pupils(first, 20, "Итогов");
        run.pupils(second, 10, "Сводков");
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        run.report(cycle, second, true);
        run.sumUp(cycle);

        assertThat(registers
                        .formed(read(cycle, first))
                        .get(RegisterKind.MENTEES)
                        .rows())
                .isEqualTo(30);
        Note handedOver = note(cycle, first);
        assertThat(handedOver.version()).isPositive();
        assertThat(handedOver.documentId()).isNull();
        assertThat(handedOver.parts())
                .anyMatch(part -> part.body().contains("В реестрах муниципалитета: 30 наставляемых"));
        run.approve(cycle);
        assertThat(note(cycle, first).documentId()).isNotNull();
        assertThat(revision(cycle, DocumentKind.ANALYTICAL_NOTE)).isOne();
        assertThat(revision(cycle, DocumentKind.ANALYTICAL_NOTE_PUBLIC)).isOne();

        Acting.as(
                first.coordinator(),
                () -> run.cycles.reopen(
                        run.report(cycle, second).id(),
                        "Ошибка в численности",
                        run.today().plusDays(5)));
        run.run();
        run.report(cycle, second, true);
        run.sumUp(cycle);
        run.user(first.coordinator())
                .submit(cycle.key(), "approve-monitoring", Map.of("decision", "return", "remark", "Дополните"));
        run.run();
        run.user(first.municipalCurator()).submit(cycle.key(), "write-analytical-note", Map.of("written", "yes"));
        run.run();
        run.approve(cycle);
        assertThat(revision(cycle, DocumentKind.ANALYTICAL_NOTE)).isEqualTo(2);
        assertThat(registers
                        .formed(read(cycle, first))
                        .get(RegisterKind.MENTEES)
                        .round())
                .isEqualTo(2);
    }

    private OutcomeCycle read(MonitoringCycle cycle, TestPlace place) {
        return Acting.get(place.coordinator(), () -> access.toRead(cycle.id()));
    }

    private Note note(MonitoringCycle cycle, TestPlace place) {
        return Acting.get(place.coordinator(), () -> notes.of(access.toRead(cycle.id())));
    }

    private int revision(MonitoringCycle cycle, DocumentKind kind) {
        return documents
                .newest(DocumentOwner.municipality(cycle.municipalityId()), kind, "monitoring-" + cycle.id())
                .orElseThrow()
                .revision();
    }
}
