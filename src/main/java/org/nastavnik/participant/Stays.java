package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was where when, so that a figure of a past day can be counted today. */
@Service
@Transactional
public class Stays {

    private final StayRows rows;

    Stays(StayRows rows) {
        this.rows = rows;
    }

    /** Writes down where the person is from today on; nothing where that is known already. */
    void note(Person person, LocalDate today) {
        Optional<Stay> now = rows.findByPersonIdAndUntilOnIsNull(person.id());
        if (now.isPresent() && now.get().stillHolds(person)) {
            return;
        }
        if (now.isPresent()
                && now.get().from().equals(today)
                && now.get().organizationId().equals(person.organizationId())) {
            now.get().correct(person);
            return;
        }
        end(person.id(), today);
        rows.saveAndFlush(new Stay(person, today));
    }

    /** The person is no longer anywhere from this day on. */
    void end(long personId, LocalDate firstDayGone) {
        rows.findByPersonIdAndUntilOnIsNull(personId).ifPresent(stay -> {
            stay.end(firstDayGone);
            rows.saveAndFlush(stay);
        });
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Stay> of(long personId) {
        return rows.findByPersonIdOrderByFromOnDescIdDesc(personId);
    }

    /** Who was in the organisation on that day. */
    @Transactional(readOnly = true)
    public List<Stay> on(long organizationId, LocalDate day) {
        return rows.on(organizationId, day);
    }
}
