package org.nastavnik.pairing.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills lists of pairs: names and meetings of all in two statements. */
@Component
@Transactional(readOnly = true)
class PairLines {

    private final PersonRegister register;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;

    PairLines(PersonRegister register, AccessLog accessLog, JdbcClient jdbc) {
        this.accessLog = accessLog;
        this.register = register;
        this.jdbc = jdbc;
    }

    private record Held(int meetings, LocalDate last) {}

    List<PairLine> of(Collection<Pairing> pairs, boolean withNames) {
        Map<Long, PersonName> names = withNames ? register.names(people(pairs)) : Map.of();
        if (withNames) {
            accessLog.read(people(pairs), "Список наставнических пар");
        }
        Map<Long, Held> held = held(pairs);
        return pairs.stream()
                .map(pair -> {
                    Held meetings = held.getOrDefault(pair.id(), new Held(0, null));
                    return new PairLine(
                            pair,
                            withNames ? names.get(pair.mentorId()).full() : null,
                            withNames
                                    ? pair.menteeIds().stream()
                                            .map(id -> names.get(id).full())
                                            .collect(Collectors.joining(", "))
                                    : null,
                            meetings.meetings(),
                            meetings.last());
                })
                .toList();
    }

    private static Set<Long> people(Collection<Pairing> pairs) {
        Set<Long> people = new HashSet<>();
        pairs.forEach(pair -> {
            people.add(pair.mentorId());
            people.addAll(pair.menteeIds());
        });
        return people;
    }

    private Map<Long, Held> held(Collection<Pairing> pairs) {
        Map<Long, Held> held = new HashMap<>();
        if (!pairs.isEmpty()) {
            jdbc.sql("select pairing_id, count(*) as meetings, max(held_on) as last from pairing_meeting"
                            + " where pairing_id in (:ids) group by pairing_id")
                    .param("ids", pairs.stream().map(Pairing::id).toList())
                    .query(row -> {
                        held.put(
                                row.getLong("pairing_id"),
                                new Held(row.getInt("meetings"), row.getObject("last", LocalDate.class)));
                    });
        }
        return held;
    }
}
