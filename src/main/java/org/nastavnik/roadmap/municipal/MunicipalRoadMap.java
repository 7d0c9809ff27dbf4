package org.nastavnik.roadmap.municipal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.shared.Refusal;

/** A municipality's plan for bringing in the target model (order 25/1 of Komsomolsk, item 8.1); approved, it never changes. */
@Entity
@Table(name = "roadmap_municipal")
public class MunicipalRoadMap {

    /** Longer than any plan of the sources; a wrong century is no plan. */
    private static final int MOST_YEARS = 10;

    private static final int MOST_ITEMS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private MunicipalRoadMapState state = MunicipalRoadMapState.DRAFT;

    private String orderNumber;
    private LocalDate orderDate;
    private Instant inForceSince;
    private String changedBy;
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "map_id", nullable = false)
    @OrderBy("position, id")
    private List<MunicipalItem> items = new ArrayList<>();

    @Version
    private long version;

    protected MunicipalRoadMap() {}

    MunicipalRoadMap(long municipalityId) {
        this.municipalityId = municipalityId;
    }

    /** One line as it is to stand. */
    public record Line(ItemText content, boolean forSchools) {}

    void write(String name, LocalDate first, LocalDate last, List<Line> lines, String by, Instant now) {
        if (state != MunicipalRoadMapState.DRAFT) {
            throw new Refusal("Утверждённая дорожная карта не изменяется: начните новую редакцию.");
        }
        if (name == null || name.isBlank() || name.length() > 500) {
            throw new Refusal("title", "Укажите название карты, не длиннее 500 знаков.");
        }
        if (first == null || last == null || last.isBefore(first)) {
            throw new Refusal("endsOn", "Укажите период карты: дата окончания не раньше даты начала.");
        }
        if (last.isAfter(first.plusYears(MOST_YEARS))) {
            throw new Refusal("endsOn", "Период карты длиннее десяти лет: проверьте годы.");
        }
        if (lines.size() > MOST_ITEMS) {
            throw new Refusal("В дорожной карте не больше " + MOST_ITEMS + " мероприятий: оставьте нужные.");
        }
        this.title = name.strip();
        this.startsOn = first;
        this.endsOn = last;
        items.clear();
        for (Line line : lines) {
            items.add(new MunicipalItem(items.size() + 1, line.content(), line.forSchools()));
        }
        this.changedBy = by;
        this.changedAt = now;
    }

    void approve(String number, LocalDate date, String by, Instant now) {
        if (state != MunicipalRoadMapState.DRAFT) {
            throw new Refusal("Дорожная карта уже утверждена: обновите страницу.");
        }
        if (number == null || number.isBlank() || number.strip().length() > 50) {
            throw new Refusal("orderNumber", "Укажите номер приказа об утверждении карты, например 25/1.");
        }
        if (date == null) {
            throw new Refusal("orderDate", "Укажите дату приказа об утверждении карты.");
        }
        if (items.isEmpty()) {
            throw new Refusal("В дорожной карте нет мероприятий: загрузите её из файла или возьмите образец.");
        }
        items.stream()
                .filter(item -> !item.content().term(period()).understood())
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal("Срок «" + item.content().due() + "» мероприятия «"
                            + item.content().title() + "» не понят: исправьте его на странице карты или укажите даты.");
                });
        this.orderNumber = number.strip();
        this.orderDate = date;
        this.state = MunicipalRoadMapState.IN_FORCE;
        this.inForceSince = now;
        this.changedBy = by;
        this.changedAt = now;
    }

    void replaced() {
        this.state = MunicipalRoadMapState.REPLACED;
    }

    public Long id() {
        return id;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public String title() {
        return title;
    }

    public DuePeriod period() {
        return new DuePeriod(startsOn, endsOn);
    }

    public MunicipalRoadMapState state() {
        return state;
    }

    public boolean draft() {
        return state == MunicipalRoadMapState.DRAFT;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    public Instant inForceSince() {
        return inForceSince;
    }

    public List<MunicipalItem> items() {
        return List.copyOf(items);
    }

    public long version() {
        return version;
    }
}
