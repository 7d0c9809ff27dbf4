package org.nastavnik.website;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.website.fetch.SectionDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every look at a page with what was found; nothing is ever changed. */
@Component
@Transactional
public class Looks {

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_ADDRESS = 2000;

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long checkId, Look look) {
        long id = jdbc.sql("""
                        insert into website_look (check_id, looked_at, address, outcome, new_address, reason)
                        values (:check, :at, :address, :outcome, :newAddress, :reason) returning id""")
                .param("check", checkId)
                .param("at", SqlTime.of(look.at()))
                .param("address", look.address())
                .param("outcome", look.outcome().name())
                .param("newAddress", cut(look.newAddress(), LONGEST_ADDRESS))
                .param("reason", look.reason())
                .query(Long.class)
                .single();
        if (look.outcome().seen()) {
            for (SectionDocument document : SectionDocument.values()) {
                jdbc.sql("insert into website_finding (look_id, document, found, words)"
                                + " values (:look, :document, :found, :words)")
                        .param("look", id)
                        .param("document", document.name())
                        .param("found", look.found().containsKey(document))
                        .param("words", cut(look.found().get(document), LONGEST_WORDS))
                        .update();
            }
        }
    }

    @Transactional(readOnly = true)
    public Optional<Look> newest(long checkId) {
        return Optional.ofNullable(newest(List.of(checkId)).get(checkId));
    }

    /** The newest look of each check that has one, by the check's id. */
    @Transactional(readOnly = true)
    public Map<Long, Look> newest(Collection<Long> checkIds) {
        if (checkIds.isEmpty()) {
            return Map.of();
        }
        return read("""
                        l.id in (select max(x.id) from website_look x where x.check_id in (:ids) group by x.check_id)""", checkIds).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().get(0)));
    }

    /** The newest looks at a programme's section, of all its checks. */
    @Transactional(readOnly = true)
    public List<Look> ofProgramme(long programmeId, int limit) {
        return read(
                        "l.id in (select x.id from website_look x join website_check c on c.id = x.check_id"
                                + " where c.programme_id in (:ids) order by x.id desc limit " + limit + ")",
                        List.of(programmeId))
                .values()
                .stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Look::at).reversed())
                .toList();
    }

    private Map<Long, List<Look>> read(String which, Collection<Long> ids) {
        Map<Long, Kept> kept = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.id, l.check_id, l.looked_at, l.address, l.outcome, l.new_address, l.reason,
                               f.document, f.found, f.words
                        from website_look l left join website_finding f on f.look_id = l.id and f.found
                        where\s""" + which + " order by l.id desc").param("ids", ids).query(row -> {
            long id = row.getLong("id");
            if (!kept.containsKey(id)) {
                kept.put(id, new Kept(row.getLong("check_id"), look(row)));
            }
            if (row.getString("document") != null) {
                kept.get(id)
                        .look()
                        .found()
                        .put(
                                SectionDocument.valueOf(row.getString("document")),
                                Optional.ofNullable(row.getString("words")).orElse(""));
            }
        });
        Map<Long, List<Look>> looks = new LinkedHashMap<>();
        kept.values()
                .forEach(k -> looks.computeIfAbsent(k.checkId(), any -> new java.util.ArrayList<>())
                        .add(k.look()));
        return looks;
    }

    private record Kept(long checkId, Look look) {}

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                SqlTime.read(row, "looked_at"),
                row.getString("address"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("new_address"),
                row.getString("reason"),
                new EnumMap<>(SectionDocument.class));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
