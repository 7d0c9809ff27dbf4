package org.nastavnik.participant;

import static org.nastavnik.participant.PersonKind.HEAD;
import static org.nastavnik.participant.PersonKind.PARTNER_EMPLOYEE;
import static org.nastavnik.participant.PersonKind.PUPIL;
import static org.nastavnik.participant.PersonKind.STUDENT;
import static org.nastavnik.participant.PersonKind.TEACHER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringForm;

/** Whom a form of mentoring admits in which role: «студент – ученик» wants a student who leads a pupil. */
public final class RoleModel {

    private RoleModel() {}

    /** Kinds of persons who may have the role in the form. */
    public static Set<PersonKind> kinds(MentoringForm form, ParticipantRole role) {
        boolean mentor = role == ParticipantRole.MENTOR;
        return switch (form) {
            case PUPIL_PUPIL -> EnumSet.of(PUPIL);
            case TEACHER_TEACHER -> mentor ? EnumSet.of(TEACHER, HEAD) : EnumSet.of(TEACHER);
            case TEACHER_PUPIL -> mentor ? EnumSet.of(TEACHER, HEAD) : EnumSet.of(PUPIL);
            case STUDENT_PUPIL -> mentor ? EnumSet.of(STUDENT) : EnumSet.of(PUPIL);
            case EMPLOYER_PUPIL -> mentor ? EnumSet.of(PARTNER_EMPLOYEE) : EnumSet.of(PUPIL);
            case EMPLOYER_STUDENT -> mentor ? EnumSet.of(PARTNER_EMPLOYEE) : EnumSet.of(STUDENT);
            case HEAD_HEAD -> EnumSet.of(HEAD);
            case TEAM_TEAM -> EnumSet.allOf(PersonKind.class);
        };
    }

    /** Kinds of persons who may have the role in any of the forms. */
    public static Set<PersonKind> kinds(Collection<MentoringForm> forms, ParticipantRole role) {
        return forms.stream().flatMap(form -> kinds(form, role).stream()).collect(Collectors.toSet());
    }

    /** The preferred form where the person fits it, else the one of the programme's forms that (s)he fits first. */
    public static Optional<MentoringForm> fitting(
            PersonKind kind, ParticipantRole role, MentoringForm preferred, Collection<MentoringForm> forms) {
        if (preferred != null
                && forms.contains(preferred)
                && kinds(preferred, role).contains(kind)) {
            return Optional.of(preferred);
        }
        return forms.stream()
                .sorted()
                .filter(form -> kinds(form, role).contains(kind))
                .findFirst();
    }
}
