package org.nastavnik.mentorbank;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.Refusal;

/** Информационная карта наставника: one to a person, kept from programme to programme. */
@Entity
@Table(name = "mentorbank_card")
public class MentorCard {

    private static final int SUBTOPICS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;
    private String workplace;
    private String position;
    private String subject;

    @Convert(converter = MentoringForms.class)
    private Set<MentoringForm> forms;

    private String category;
    private String technologies;
    private String supportContent;

    @Enumerated(EnumType.STRING)
    private NetworkReadiness network;

    private String links;
    private String phone;
    private String email;
    private Instant filledAt;

    @Version
    private long version;

    protected MentorCard() {}

    MentorCard(long personId, CardDetails details, Instant now) {
        this.personId = personId;
        fill(details, now);
    }

    void fill(CardDetails details, Instant now) {
        require(details.workplace() != null, "workplace", "Укажите место работы или учёбы.");
        require(details.position() != null, "position", "Укажите должность, для обучающегося — класс или группу.");
        require(details.subject() != null, "subject", "Укажите предмет или направление деятельности.");
        require(!details.forms().isEmpty(), "forms", "Выберите хотя бы одну форму наставничества.");
        require(details.supportContent() != null, "supportContent", "Опишите содержание методического сопровождения.");
        require(details.network() != null, "network", "Укажите, готов ли наставник к сетевому формату работы.");
        long subtopics =
                details.supportContent().lines().filter(line -> !line.isBlank()).count();
        require(
                subtopics <= SUBTOPICS,
                "supportContent",
                "В карте не более трёх подтем: оставьте главные, каждую с новой строки.");
        this.workplace = details.workplace();
        this.position = details.position();
        this.subject = details.subject();
        this.forms = Set.copyOf(details.forms());
        this.category = details.category();
        this.technologies = details.technologies();
        this.supportContent = details.supportContent();
        this.network = details.network();
        this.links = details.links();
        this.phone = details.phone();
        this.email = details.email();
        this.filledAt = now;
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }

    public CardDetails details() {
        return new CardDetails(
                workplace,
                position,
                subject,
                forms,
                category,
                technologies,
                supportContent,
                network,
                links,
                phone,
                email);
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public Instant filledAt() {
        return filledAt;
    }
}
