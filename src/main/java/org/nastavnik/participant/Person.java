package org.nastavnik.participant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.shared.Refusal;

/** A person of an organisation's register who may become mentee or mentor of its programmes. */
@Entity
@Table(name = "participant_person")
public class Person {

    /** From this age on a person signs for himself or herself (Civil Code, article 21). */
    public static final int OF_AGE = 18;

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1920, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long organizationId;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    @Embedded
    private PersonName name;

    private String searchName;
    private String matchKey;
    private LocalDate birthDate;
    private String className;
    private String position;
    private String partnerName;
    private String subject;
    private Integer experienceYears;
    private LocalDate experienceOn;
    private LocalDate experienceSince;
    private String login;
    private Long superiorId;

    @Enumerated(EnumType.STRING)
    private SpecialNeed specialNeed;

    private String phone;
    private String email;
    private String representativeName;
    private String representativeContact;
    private String representativeKey;
    private Long mergedIntoId;
    private Instant mergedAt;

    @Version
    private long version;

    protected Person() {}

    Person(long organizationId, PersonDetails details, LocalDate today) {
        this.organizationId = organizationId;
        change(details, today);
    }

    void change(PersonDetails details, LocalDate today) {
        check(details, today);
        require(
                id == null || !id.equals(details.superiorId()),
                "superiorId",
                "Человек не может быть собственным руководителем: выберите другого или оставьте поле пустым.");
        this.kind = details.kind();
        this.name = details.name();
        this.searchName = SearchName.of(details.name());
        this.matchKey = SearchName.match(details.name());
        this.birthDate = details.birthDate();
        this.className = kind.learner() ? details.className() : null;
        this.position = kind.learner() ? null : details.position();
        this.partnerName = kind == PersonKind.PARTNER_EMPLOYEE ? details.partnerName() : null;
        this.subject = kind.learner() ? null : details.subject();
        work(kind.learner() ? null : details.experience(), today);
        this.specialNeed = kind.learner() ? details.specialNeed() : null;
        this.phone = details.phone();
        this.email = details.email();
        named(details.representativeName());
        this.representativeContact = details.representativeContact();
        this.superiorId = kind.learner() ? null : details.superiorId();
        this.login = details.login();
    }

    /** What holds for everybody, whoever enters the details and in whatever way. */
    public static void check(PersonDetails details, LocalDate today) {
        require(details.kind() != null, "kind", "Укажите, кто это: обучающийся, педагог или другой участник.");
        require(details.name().lastName() != null, "lastName", "Укажите фамилию.");
        require(details.name().firstName() != null, "firstName", "Укажите имя.");
        LocalDate born = details.birthDate();
        require(born != null, "birthDate", "Укажите дату рождения.");
        require(
                !born.isBefore(EARLIEST_BIRTH) && born.isBefore(today),
                "birthDate",
                "Проверьте дату рождения: она должна быть раньше сегодняшнего дня и не ранее 1920 года.");
        require(
                details.kind() != PersonKind.PARTNER_EMPLOYEE || details.partnerName() != null,
                "partnerName",
                "Укажите предприятие-партнёр, в котором работает этот человек.");
        check(details.experience(), born, today);
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }

    void named(String representative) {
        this.representativeName = representative;
        this.representativeKey = representative == null ? null : SearchName.of(representative);
    }

    private static void check(Experience experience, LocalDate born, LocalDate today) {
        if (experience == null) {
            return;
        }
        if (experience.since() != null) {
            require(
                    experience.since().isAfter(born) && !experience.since().isAfter(today),
                    "experienceSince",
                    "Проверьте начало работы: оно позже рождения и не позже сегодняшнего дня.");
        } else {
            require(
                    experience.countedOn() == null || !experience.countedOn().isAfter(today),
                    "experienceOn",
                    "Дата, на которую посчитан стаж, ещё не наступила: укажите сегодняшний день или раньше.");
            require(
                    experience.years() < Period.between(born, today).getYears(),
                    "experienceYears",
                    "Стаж больше возраста: проверьте стаж и дату рождения.");
        }
    }

    private void work(Experience experience, LocalDate today) {
        this.experienceSince = experience == null ? null : experience.since();
        this.experienceYears = experience == null ? null : experience.years();
        this.experienceOn =
                experienceYears == null ? null : experience.countedOn() == null ? today : experience.countedOn();
    }

    void worked(int years, LocalDate countedOn) {
        work(new Experience(null, years, countedOn), countedOn);
    }

    /** To another organisation: what the old one knew of superiors, account and special needs does not go along. */
    void moveTo(long newOrganizationId) {
        this.organizationId = newOrganizationId;
        this.superiorId = null;
        this.login = null;
        this.specialNeed = null;
    }

    /** This row turned out to be the same person as that one: it stays as a pointer, without the account. */
    void mergeInto(Person kept, Instant now) {
        this.mergedIntoId = kept.id;
        this.mergedAt = now;
        this.login = null;
        this.superiorId = null;
    }

    /** What the other row knew and this one did not. */
    void complete(PersonDetails other, LocalDate today) {
        PersonDetails own = details();
        change(own.completedBy(other), today);
    }

    public PersonDetails details() {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                subject,
                experience(),
                specialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                superiorId,
                login);
    }

    /** Under 18 on that day: a legal representative signs. */
    public boolean isMinorOn(LocalDate day) {
        return birthDate.isAfter(day.minusYears(OF_AGE));
    }

    /** The first day on which the person is no minor; 1 March for who was born on 29 February. */
    public LocalDate comesOfAgeOn() {
        LocalDate day = birthDate.plusYears(OF_AGE);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Who signs for this person on that day. */
    public ConsentSigner signerOn(LocalDate day) {
        return isMinorOn(day) ? ConsentSigner.REPRESENTATIVE : ConsentSigner.SELF;
    }

    /** «7 А», «учитель физики», «инженер, ООО «Амурмаш»»: tells persons of one name apart. */
    public String place() {
        if (kind.learner()) {
            return className == null ? kind.title() : className;
        }
        String post = position == null ? kind.title() : position;
        return partnerName == null ? post : post + ", " + partnerName;
    }

    public Long id() {
        return id;
    }

    public Long organizationId() {
        return organizationId;
    }

    public PersonKind kind() {
        return kind;
    }

    public PersonName name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String className() {
        return className;
    }

    public String position() {
        return position;
    }

    public String partnerName() {
        return partnerName;
    }

    /** What the person teaches; null where nobody wrote it down. */
    public String subject() {
        return subject;
    }

    /** Null where it was never asked. */
    public Experience experience() {
        return Experience.of(experienceSince, experienceYears, experienceOn);
    }

    /** Full years of work on that day, null where it was never asked. */
    public Integer experienceOn(LocalDate day) {
        Experience known = experience();
        return known == null ? null : known.on(day);
    }

    /** The row that this one turned out to be the same person as; null for everybody else. */
    public Long mergedIntoId() {
        return mergedIntoId;
    }

    /** Null where the person has no account. */
    public String login() {
        return login;
    }

    public Long superiorId() {
        return superiorId;
    }

    public SpecialNeed specialNeed() {
        return specialNeed;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String representativeName() {
        return representativeName;
    }

    public String representativeContact() {
        return representativeContact;
    }

    public long version() {
        return version;
    }
}
