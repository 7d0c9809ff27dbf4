package org.nastavnik.pairing.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.pairing.MeetingRecord;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;

/** The fields that all meetings of a pair share, and the question whether the pair goes on. */
@Component
class MeetingFields {

    private static final int USUAL_MINUTES = 45;

    private final PairingService pairings;
    private final Programmes programmes;
    private final PairFacts facts;

    MeetingFields(PairingService pairings, Programmes programmes, PairFacts facts) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.facts = facts;
    }

    FormContent form(FormTask task, String usualTopic) {
        Pairing pair = pairings.get(PairFacts.id(task));
        LocalDate today = pairings.today(pair);
        // the day that was agreed for it, unless it is still to come
        LocalDate agreed = pair.nextMeetingOn();
        return facts.form(task)
                .value("heldOn", agreed != null && agreed.isBefore(today) ? agreed : today)
                .value("format", usualFormat(pair))
                .value("topic", usualTopic)
                .value("minutes", USUAL_MINUTES)
                .value("continues", "yes");
    }

    private MeetingFormat usualFormat(Pairing pair) {
        MeetingFormat ofProgramme = programmes.get(pair.programmeId()).meetingFormat();
        return ofProgramme == MeetingFormat.REMOTE ? MeetingFormat.REMOTE : MeetingFormat.ON_SITE;
    }

    static MeetingRecord meeting(FormValues values) {
        return new MeetingRecord(
                values.requiredDate("heldOn", "Укажите дату встречи."),
                values.choice("format", MeetingFormat.class).orElse(MeetingFormat.ON_SITE),
                values.requiredText("topic", "Укажите тему встречи."),
                values.integer("minutes").orElse(USUAL_MINUTES),
                values.requiredText("result", "Запишите результат встречи."),
                values.date("nextOn").orElse(null));
    }

    static Set<Long> doneSteps(FormValues values) {
        return new HashSet<>(values.ids("doneSteps"));
    }

    /** What the pair's meeting fields do not concern when it breaks up: only the reason counts then. */
    Optional<Completion> breakUp(FormTask task, FormValues values) {
        if (values.yes("continues")) {
            return Optional.empty();
        }
        pairings.breakUp(PairFacts.id(task), values.text("dissolutionReason").orElse(null));
        return Optional.of(Completion.error(PairingElements.PAIR_DISSOLVED_ERROR));
    }
}
