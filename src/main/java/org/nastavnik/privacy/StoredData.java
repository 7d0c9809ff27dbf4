package org.nastavnik.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.privacy.AccessLog.Reading;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonFile;
import org.nastavnik.shared.privacy.PersonRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept about a person, feature by feature, and who read it (152-ФЗ, art. 14, part 7). */
@Service
@Transactional(readOnly = true)
public class StoredData {

    private static final int MOST_READINGS = 1_000;

    private final List<PersonRecords> records;
    private final Subjects subjects;
    private final AccessLog accessLog;
    private final Directory directory;
    private final Clock clock;

    StoredData(List<PersonRecords> records, Subjects subjects, AccessLog accessLog, Directory directory, Clock clock) {
        this.records = records.stream()
                .sorted(Comparator.comparingInt(PersonRecords::order))
                .toList();
        this.subjects = subjects;
        this.accessLog = accessLog;
        this.directory = directory;
        this.clock = clock;
    }

    /** A feature's part; never empty. */
    public record Section(String title, List<PersonEntry> entries) {}

    /** Somebody's reading as it is shown: name instead of login, local time. */
    public record ReadingLine(long id, String at, String who, String what) {

        @Override
        public String toString() {
            return "ReadingLine[" + id + "]";
        }
    }

    /** Everything at one moment. */
    public record Copy(LocalDate on, List<Section> sections, List<ReadingLine> readings, List<PersonFile> files) {}

    public List<Section> sectionsOfPerson(long personId) {
        return sections(subjects.ofPerson(personId));
    }

    public List<Section> sectionsOfLogin(String login) {
        return sections(subjects.ofLogin(login));
    }

    private List<Section> sections(DataSubject subject) {
        return records.stream()
                .map(kept -> new Section(kept.title(), kept.stored(subject)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    public Copy ofPerson(long personId, ZoneId zone) {
        return copy(subjects.ofPerson(personId), zone);
    }

    public Copy ofLogin(String login, ZoneId zone) {
        return copy(subjects.ofLogin(login), zone);
    }

    private Copy copy(DataSubject subject, ZoneId zone) {
        return new Copy(
                LocalDate.ofInstant(clock.instant(), zone),
                sections(subject),
                subject.hasPerson() ? readings(subject.personId(), null, MOST_READINGS, zone) : List.of(),
                records.stream().flatMap(kept -> kept.files(subject).stream()).toList());
    }

    public List<ReadingLine> readings(long personId, Long before, int size, ZoneId zone) {
        List<Reading> found = accessLog.of(personId, before, size);
        Map<String, String> names =
                directory.briefNames(found.stream().map(Reading::viewer).collect(Collectors.toSet()));
        return found.stream()
                .map(reading -> new ReadingLine(
                        reading.id(),
                        RussianDates.inTable(LocalDate.ofInstant(reading.at(), zone)) + " "
                                + reading.at().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                        names.getOrDefault(reading.viewer(), "закрытая учётная запись"),
                        reading.what()))
                .toList();
    }

    /** The reader's own person in the register; null where there is none. */
    public Long personOf(String login) {
        return subjects.ofLogin(login).personId();
    }
}
