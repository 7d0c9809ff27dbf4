package org.nastavnik.monitoring.source;

import java.util.Set;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.evaluation.Measure;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;

/** A named query over the registers: what the numerator or denominator of an indicator counts. Empty sets do not narrow. */
public sealed interface Source {

    /** In the language of tables of indicators; reading it again gives an equal source. */
    default String print() {
        return SourcePrinter.print(this);
    }

    /** In Russian words, for people. */
    default String words() {
        return SourceWords.of(this);
    }

    /** May this organisation have anything to count here? */
    default boolean concerns(OrganizationKind kind) {
        return true;
    }

    /** Persons who take part in programmes. */
    record Participants(
            Set<ParticipantRole> roles,
            Set<PersonKind> persons,
            Set<OrganizationKind> organizations,
            Range age,
            Range experience)
            implements Source {

        public Participants {
            roles = Set.copyOf(roles);
            persons = Set.copyOf(persons);
            organizations = Set.copyOf(organizations);
        }

        @Override
        public boolean concerns(OrganizationKind kind) {
            return organizations.isEmpty() || organizations.contains(kind);
        }
    }

    /**
     * Persons with training in mentoring.
     *
     * @param valid only certificates that have not expired
     */
    record Trained(Set<PersonKind> persons, Set<OrganizationKind> organizations, Range hours, boolean valid)
            implements Source {

        public Trained {
            persons = Set.copyOf(persons);
            organizations = Set.copyOf(organizations);
        }

        @Override
        public boolean concerns(OrganizationKind kind) {
            return organizations.isEmpty() || organizations.contains(kind);
        }
    }

    /**
     * Partner enterprises of the municipality.
     *
     * @param withMentor only those that sent a mentor
     */
    record Partners(boolean withMentor) implements Source {

        @Override
        public boolean concerns(OrganizationKind kind) {
            return false;
        }
    }

    /** How many there are, as the organisations told for the half-year. */
    record HeadCount(HeadCountGroup group, Set<OrganizationKind> organizations, Range age) implements Source {

        public HeadCount {
            organizations = Set.copyOf(organizations);
        }

        /** A kindergarten has nobody between 15 and 19 and is not asked. */
        @Override
        public boolean concerns(OrganizationKind kind) {
            return group != HeadCountGroup.ENTERPRISES
                    && (organizations.isEmpty() || organizations.contains(kind))
                    && (age.all() || kind != OrganizationKind.PRESCHOOL);
        }
    }

    /** A paper of the organisation: there or not. */
    record Paper(DocumentKind kind) implements Source {}

    /** Marks that participants gave after their programme. */
    record Survey(Measure measure, ParticipantRole role) implements Source {}
}
