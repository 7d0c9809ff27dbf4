package org.nastavnik.mentorbank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.ListIndexBase;
import org.nastavnik.programme.MentoringForm;

/** Информационная карта наставника: one to a person, kept from programme to programme. */
@Entity
@Table(name = "mentorbank_card")
public class MentorCard {

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

    /** Loaded with the cards, those of many cards in one more statement. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "mentorbank_card_topic", joinColumns = @JoinColumn(name = "card_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<SupportTopic> topics = new ArrayList<>();

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

    void fill(CardDetails typed, Instant now) {
        CardDetails details = CardCheck.check(typed);
        this.workplace = details.workplace();
        this.position = details.position();
        this.subject = details.subject();
        this.forms = details.forms();
        this.category = details.category();
        this.technologies = details.technologies();
        topics.clear();
        topics.addAll(details.topics());
        this.network = details.network();
        this.links = details.links().isEmpty() ? null : String.join("\n", details.links());
        this.phone = details.phone();
        this.email = details.email();
        this.filledAt = now;
    }

    public CardDetails details() {
        return new CardDetails(
                workplace,
                position,
                subject,
                forms,
                category,
                technologies,
                topics,
                network,
                links == null ? List.of() : links.lines().toList(),
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

    public long version() {
        return version;
    }
}
