package org.nastavnik.pairing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.CaseSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls a pair by its people: the mentor and those who are still in the pair. */
@Component
class PairSubjects implements CaseSubjects {

    private final JdbcClient jdbc;
    private final PersonRegister register;

    PairSubjects(JdbcClient jdbc, PersonRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    @Override
    public String part() {
        return Pairing.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        List<Member> members = jdbc.sql("select p.id pair_id, p.mentor_id, m.person_id mentee_id from pairing p"
                        + " join pairing_mentee m on m.pairing_id = p.id and m.left_on is null"
                        + " where p.id in (:ids) order by p.id, m.person_id")
                .param("ids", ids)
                .query(Member.class)
                .list();
        Map<Long, PersonName> names = register.names(members.stream()
                .flatMap(member -> List.of(member.mentorId(), member.menteeId()).stream())
                .distinct()
                .toList());
        Map<Long, List<Member>> pairs = members.stream()
                .collect(Collectors.groupingBy(Member::pairId, LinkedHashMap::new, Collectors.toList()));
        return pairs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, pair -> words(pair.getValue(), names)));
    }

    private static String words(List<Member> pair, Map<Long, PersonName> names) {
        String mentees = pair.stream()
                .map(member -> names.get(member.menteeId()).brief())
                .collect(Collectors.joining(", "));
        return names.get(pair.get(0).mentorId()).brief() + " — " + mentees;
    }

    record Member(Long pairId, Long mentorId, Long menteeId) {}
}
