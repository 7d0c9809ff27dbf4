package org.nastavnik.roadmap;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/**
 * A programme's road map. The curator drafts it, the head approves it, the municipal coordinator agrees to it, then it is
 * in force and nothing in it changes. A return reopens only what was disputed: the items with a remark, or every item
 * where the remark is about the map as a whole; new items may be added at any draft, those who decide see them marked.
 */
@Entity
@Table(name = "roadmap")
public class RoadMap {

    /** The name of a road map in a business key. */
    public static final String PART = "road-map";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;

    @Enumerated(EnumType.STRING)
    private RoadMapState state = RoadMapState.DRAFT;

    /** How often it was put before those who decide. */
    private int round;

    private String changedBy;
    private Instant changedAt;
    private Instant inForceSince;

    /** The last day of the month that was reported of last. */
    private LocalDate reportedUntil;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "road_map_id", nullable = false)
    @OrderBy("position, id")
    private List<RoadMapItem> items = new ArrayList<>();

    @Embedded
    private Reviews reviews = new Reviews();

    @Version
    private long version;

    protected RoadMap() {}

    RoadMap(long programmeId, List<RoadMapBeginning.Item> beginning, String by, Instant now) {
        this.programmeId = programmeId;
        beginning.forEach(item -> append(item.content(), item.municipalItemId()));
        touch(by, now);
    }

    private void append(ItemText content, Long municipalItemId) {
        int position = items.stream().mapToInt(RoadMapItem::position).max().orElse(0) + 1;
        items.add(new RoadMapItem(position, round + 1, content, municipalItemId));
    }

    /** Whatever changes an item changes the map's row, so that two who edit at once notice each other. */
    private void touch(String by, Instant now) {
        this.changedBy = by;
        this.changedAt = now;
    }

    void add(ItemText content, String by, Instant now) {
        requireWithCurator();
        append(content, null);
        touch(by, now);
    }

    /** @return false where nothing is different */
    boolean change(long itemId, ItemText content, String by, Instant now) {
        RoadMapItem item = item(itemId);
        if (item.content().equals(content)) {
            return false;
        }
        requireOpen(item);
        item.write(content);
        touch(by, now);
        return true;
    }

    /** @return false where it is in or out already */
    boolean drop(long itemId, boolean out, String by, Instant now) {
        RoadMapItem item = item(itemId);
        if (item.dropped() == out) {
            return false;
        }
        requireOpen(item);
        if (out) {
            item.drop();
        } else {
            item.restore();
        }
        touch(by, now);
        return true;
    }

    void answer(long remarkId, String text, Instant now) {
        requireWithCurator();
        Remark remark = openRemarks().stream()
                .filter(r -> r.id() == remarkId)
                .findFirst()
                .orElseThrow(() -> new Refusal("На это замечание уже не нужно отвечать: откройте форму заново."));
        remark.answer(text, now);
    }

    void submit(String by, Instant now) {
        requireWithCurator();
        if (items().isEmpty()) {
            throw new Refusal("В дорожной карте не осталось мероприятий: добавьте хотя бы одно.");
        }
        if (openRemarks().stream().anyMatch(r -> r.answer() == null)) {
            throw new Refusal("Ответьте на каждое замечание: что исправлено или почему оставлено как было.");
        }
        this.round++;
        this.state = RoadMapState.WITH_HEAD;
        touch(by, now);
    }

    void accept(Reviewer by, String login, Instant now) {
        requireWith(by);
        reviews.decided(new RoadMapDecision(by, round, true, login, now));
        this.state = by == Reviewer.HEAD ? RoadMapState.WITH_COORDINATOR : RoadMapState.AGREED;
        touch(login, now);
    }

    void giveBack(Reviewer by, List<Remark.Draft> disputed, String login, Instant now) {
        requireWith(by);
        if (disputed.isEmpty()) {
            throw new Refusal("item1", "Напишите хотя бы одно замечание: без него куратор не узнает, что исправить.");
        }
        for (Remark.Draft draft : disputed) {
            if (draft.itemId() != null && item(draft.itemId()).dropped()) {
                throw new Refusal("Мероприятия, к которому замечание, уже нет в карте: откройте форму заново.");
            }
            reviews.remarked(new Remark(draft.itemId(), by, round, draft.text()));
        }
        reviews.decided(new RoadMapDecision(by, round, false, login, now));
        this.state = RoadMapState.RETURNED;
        touch(login, now);
    }

    void putInForce(Instant now) {
        if (state != RoadMapState.AGREED) {
            throw new IllegalStateException("Road map " + id + " is " + state);
        }
        this.state = RoadMapState.IN_FORCE;
        this.inForceSince = now;
    }

    void reported(YearMonth month) {
        this.reportedUntil = month.atEndOfMonth();
    }

    /** The month that was reported of last. */
    public Optional<YearMonth> reportedUntil() {
        return Optional.ofNullable(reportedUntil).map(YearMonth::from);
    }

    /** The programme ended before the map came into force. */
    boolean withdraw() {
        if (state == RoadMapState.IN_FORCE || state == RoadMapState.WITHDRAWN) {
            return false;
        }
        this.state = RoadMapState.WITHDRAWN;
        return true;
    }

    private void requireWithCurator() {
        if (!state.withCurator()) {
            throw new Refusal("Дорожную карту сейчас нельзя изменить: она " + state.title() + ".");
        }
    }

    private void requireWith(Reviewer by) {
        if (state != (by == Reviewer.HEAD ? RoadMapState.WITH_HEAD : RoadMapState.WITH_COORDINATOR)) {
            throw new Refusal("Решение по дорожной карте уже принято: обновите список задач.");
        }
    }

    private void requireOpen(RoadMapItem item) {
        requireWithCurator();
        if (!isOpen(item)) {
            throw new Refusal(
                    "По мероприятию «" + item.title() + "» замечаний не было: оно уже рассмотрено и не изменяется.");
        }
    }

    private RoadMapItem item(long itemId) {
        return items.stream()
                .filter(i -> i.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new Refusal("Такого мероприятия нет в дорожной карте: откройте форму заново."));
    }

    /** May the curator change it now? */
    public boolean isOpen(RoadMapItem item) {
        if (!state.withCurator()) {
            return false;
        }
        return state == RoadMapState.DRAFT
                || item.sinceRound() > round
                || openRemarks().stream()
                        .anyMatch(r -> r.itemId() == null || r.itemId().equals(item.id()));
    }

    /** Of the last return, while the curator works on it. */
    public List<Remark> openRemarks() {
        return state == RoadMapState.RETURNED ? reviews.ofRound(round) : List.of();
    }

    /** The round that this reviewer decided on last. */
    public OptionalInt lastLook(Reviewer by) {
        return reviews.lastLook(by);
    }

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public BusinessKey key() {
        return BusinessKey.programme(programmeId).withPart(PART, id);
    }

    public RoadMapState state() {
        return state;
    }

    public int round() {
        return round;
    }

    /** What stands in the map, in its order. */
    public List<RoadMapItem> items() {
        return items.stream().filter(i -> !i.dropped()).toList();
    }

    public List<RoadMapItem> allItems() {
        return List.copyOf(items);
    }

    public List<Remark> remarks() {
        return reviews.remarks();
    }

    public List<RoadMapDecision> decisions() {
        return reviews.decisions();
    }

    public Instant inForceSince() {
        return inForceSince;
    }

    public long version() {
        return version;
    }
}
