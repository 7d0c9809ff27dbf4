package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.TableRow;

/** Reads rows of a file with persons: every fault of a row is found, not only its first. */
final class RowReader {

    /** The register's own checks speak of these fields. */
    private static final Map<String, FileColumn> FIELDS = Map.of(
            "kind", FileColumn.KIND,
            "lastName", FileColumn.LAST_NAME,
            "firstName", FileColumn.FIRST_NAME,
            "birthDate", FileColumn.BIRTH_DATE,
            "partnerName", FileColumn.PARTNER,
            "experienceSince", FileColumn.EXPERIENCE_SINCE,
            "experienceOn", FileColumn.EXPERIENCE_ON,
            "experienceYears", FileColumn.EXPERIENCE_YEARS);

    private final FileColumns columns;
    private final ImportScope scope;
    private final LocalDate today;

    RowReader(FileColumns columns, ImportScope scope, LocalDate today) {
        this.columns = columns;
        this.scope = scope;
        this.today = today;
    }

    ReadRow read(TableRow row) {
        return new Reading(row).result();
    }

    /** One row under way. */
    private final class Reading {

        private final TableRow row;
        private final List<String> faults = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Reading(TableRow row) {
            this.row = row;
        }

        private ReadRow result() {
            Organization organization = organization();
            PersonDetails details = fitted(details(), organization);
            LocalDate consentOn = value(FileColumn.CONSENT_ON, CellValues::day);
            if (consentOn != null && consentOn.isAfter(today)) {
                fault(FileColumn.CONSENT_ON, "эта дата ещё не наступила, укажите день подписания.");
            }
            if (faults.isEmpty()) {
                try {
                    Person.check(details, today);
                } catch (Refusal refusal) {
                    fault(FIELDS.getOrDefault(refusal.field(), FileColumn.LAST_NAME), lower(refusal.sentence()));
                }
            }
            return new ReadRow(
                    row.number(),
                    organization == null ? null : organization.id(),
                    organization == null ? columns.cell(row, FileColumn.ORGANIZATION) : organization.shortName(),
                    details,
                    consentOn,
                    faults,
                    notes);
        }

        private Organization organization() {
            String written = columns.cell(row, FileColumn.ORGANIZATION);
            Organization found = written.isEmpty()
                    ? scope.usual().orElse(null)
                    : scope.named(written).orElse(null);
            if (found == null) {
                fault(
                        FileColumn.ORGANIZATION,
                        written.isEmpty()
                                ? "укажите организацию этого человека."
                                : "организации «" + written
                                        + "» нет в муниципалитете, напишите её название так, как в списке организаций.");
            } else if (!scope.mayEnter(found)) {
                fault(
                        FileColumn.ORGANIZATION,
                        "вы загружаете людей только своей организации («" + scope.own()
                                + "»), этого загрузит её куратор или муниципальный оператор.");
            } else if (found.closed()) {
                fault(FileColumn.ORGANIZATION, "организация закрыта, укажите действующую.");
            }
            return found;
        }

        private PersonDetails details() {
            PersonName name = name();
            LocalDate since = value(FileColumn.EXPERIENCE_SINCE, CellValues::day);
            Integer years = value(FileColumn.EXPERIENCE_YEARS, CellValues::years);
            LocalDate countedOn = value(FileColumn.EXPERIENCE_ON, CellValues::day);
            return new PersonDetails(
                    needed(
                            FileColumn.KIND,
                            CellValues::kind,
                            "укажите, кто это: обучающийся, педагог или другой участник."),
                    name,
                    needed(FileColumn.BIRTH_DATE, CellValues::day, "укажите дату рождения."),
                    text(FileColumn.CLASS_NAME, 40),
                    text(FileColumn.POSITION, 200),
                    text(FileColumn.PARTNER, 300),
                    text(FileColumn.SUBJECT, 300),
                    since == null && years == null ? null : new Experience(since, years, countedOn),
                    value(FileColumn.SPECIAL_NEED, CellValues::need),
                    value(FileColumn.PHONE, CellValues::phone),
                    value(FileColumn.EMAIL, CellValues::mail),
                    text(FileColumn.REPRESENTATIVE, 300),
                    text(FileColumn.REPRESENTATIVE_CONTACT, 200),
                    null,
                    null);
        }

        private PersonName name() {
            if (columns.has(FileColumn.LAST_NAME) || !columns.has(FileColumn.FULL_NAME)) {
                return new PersonName(
                        needed(FileColumn.LAST_NAME, CellValues::name, "укажите фамилию."),
                        needed(FileColumn.FIRST_NAME, CellValues::name, "укажите имя."),
                        value(FileColumn.MIDDLE_NAME, CellValues::name));
            }
            String[] words = columns.cell(row, FileColumn.FULL_NAME).split(" ", 3);
            if (words.length < 2) {
                fault(FileColumn.FULL_NAME, "укажите фамилию, имя и отчество полностью.");
                return new PersonName(null, null, null);
            }
            String last = part(words[0]);
            String first = part(words[1]);
            return new PersonName(last, first, words.length > 2 ? part(words[2]) : null);
        }

        private String part(String word) {
            try {
                return CellValues.name(word);
            } catch (Refusal refusal) {
                fault(FileColumn.FULL_NAME, refusal.sentence());
                return null;
            }
        }

        /** What does not belong to this kind of person, or is not for this person to enter, stays out and is said. */
        private PersonDetails fitted(PersonDetails d, Organization organization) {
            PersonKind kind = d.kind();
            if (kind == null) {
                return d;
            }
            boolean learner = kind.learner();
            SpecialNeed need = d.specialNeed();
            if (need != null && organization != null && !scope.maySeeNeeds(organization.id())) {
                notes.add("категорию вносит куратор или руководитель организации: она не загрузится");
                need = null;
            }
            return new PersonDetails(
                    kind,
                    d.name(),
                    d.birthDate(),
                    kept(learner, d.className(), "класс указывают только обучающимся"),
                    kept(!learner, d.position(), "должность указывают только работающим"),
                    kept(
                            kind == PersonKind.PARTNER_EMPLOYEE,
                            d.partnerName(),
                            "предприятие указывают только его работникам"),
                    kept(!learner, d.subject(), "предмет указывают только работающим"),
                    kept(!learner, d.experience(), "стаж указывают только работающим"),
                    kept(learner, need, "категорию указывают только обучающимся"),
                    d.phone(),
                    d.email(),
                    d.representativeName(),
                    d.representativeContact(),
                    null,
                    null);
        }

        private <T> T kept(boolean fits, T value, String why) {
            if (fits || value == null) {
                return value;
            }
            notes.add(why + ": не загрузится");
            return null;
        }

        private String text(FileColumn meaning, int most) {
            return value(meaning, cell -> CellValues.text(cell, most));
        }

        private <T> T value(FileColumn meaning, Function<String, T> understood) {
            try {
                return understood.apply(columns.cell(row, meaning));
            } catch (Refusal refusal) {
                fault(meaning, refusal.sentence());
                return null;
            }
        }

        private <T> T needed(FileColumn meaning, Function<String, T> understood, String otherwise) {
            int before = faults.size();
            T value = value(meaning, understood);
            if (value == null && faults.size() == before) {
                fault(meaning, otherwise);
            }
            return value;
        }

        private void fault(FileColumn meaning, String sentence) {
            FileColumn shown =
                    columns.has(meaning) || !columns.has(FileColumn.FULL_NAME) || meaning != FileColumn.LAST_NAME
                            ? meaning
                            : FileColumn.FULL_NAME;
            faults.add(columns.place(shown) + ": " + sentence);
        }
    }

    static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
