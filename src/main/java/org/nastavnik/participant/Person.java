package org.nastavnik.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.Refusal;

/** A person of an organisation's register who may become mentee or mentor of its programmes. */
@Entity
@Table(name = "participant_person")
public class Person {

    private static final int OF_AGE = 18;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1920, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private Long organizationId;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    @Embedded
    private PersonName name;

    private String searchName;
    private LocalDate birthDate;
    private String className;
    private String position;
    private String partnerName;
    private Integer experienceYears;
    private String login;
    private Long superiorId;

    @Enumerated(EnumType.STRING)
    private SpecialNeed specialNeed;

    private String phone;
    private String email;
    private String representativeName;
    private String representativeContact;

    @Version
    private long version;

    protected Person() {}

    Person(long organizationId, PersonDetails details, LocalDate today) {
        this.organizationId = organizationId;
        change(details, today);
    }

    void change(PersonDetails details, LocalDate today) {
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
        require(
                id == null || !id.equals(details.superiorId()),
                "superiorId",
                "Человек не может быть собственным руководителем: выберите другого или оставьте поле пустым.");
        this.kind = details.kind();
        this.name = details.name();
        this.searchName = SearchName.of(details.name());
        this.birthDate = born;
        this.className = kind.learner() ? details.className() : null;
        this.position = kind.learner() ? null : details.position();
        this.partnerName = kind == PersonKind.PARTNER_EMPLOYEE ? details.partnerName() : null;
        this.experienceYears = kind.learner() ? null : details.experienceYears();
        this.specialNeed = kind.learner() ? details.specialNeed() : null;
        this.phone = details.phone();
        this.email = details.email();
        this.representativeName = details.representativeName();
        this.representativeContact = details.representativeContact();
        this.superiorId = kind.learner() ? null : details.superiorId();
        this.login = details.login();
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }

    void named(String representative) {
        this.representativeName = representative;
    }

    void worked(int years) {
        this.experienceYears = years;
    }

    public PersonDetails details() {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                experienceYears,
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

    /** Null where it was never asked. */
    public Integer experienceYears() {
        return experienceYears;
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
