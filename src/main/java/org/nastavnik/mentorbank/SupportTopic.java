package org.nastavnik.mentorbank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A sub-topic of the support that a mentor offers.
 *
 * @param otherWork which way of working where it is none of the named ones, else null
 */
@Embeddable
public record SupportTopic(
        @Column(nullable = false) String topic,
        @Enumerated(EnumType.STRING) SupportWork work,
        String otherWork) {

    /** «тренинг», or the other way in the mentor's own words. */
    public String workTitle() {
        return work == SupportWork.OTHER && otherWork != null ? otherWork : work.title();
    }

    /** «Подготовка к олимпиадам — консультация». */
    public String text() {
        return topic + " — " + workTitle();
    }
}
