package org.nastavnik.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality of the demonstration and its region, with the people who are called after their places.
 *
 * @param school whose people are seen at their computers
 * @param late the school that does nothing until the day has passed
 * @param corrected a school that corrects its register after it has reported
 * @param code an indicator that counts persons of the school: those of this kind
 */
record DemoTown(
        String word,
        String region,
        String school,
        String late,
        String corrected,
        String code,
        String kind,
        JdbcClient jdbc) {

    static DemoTown komsomolsk(JdbcClient jdbc) {
        return new DemoTown("kms", "khb.region", "kms35", "kms-ds8", "kms14", "K2.5", "TEACHER", jdbc);
    }

    static DemoTown sayansky(JdbcClient jdbc) {
        return new DemoTown("say", "krs.region", "say1", "say-arts", "say1", "S1", "PUPIL", jdbc);
    }

    String curator() {
        return word + ".curator";
    }

    String operator() {
        return word + ".operator";
    }

    String coordinator() {
        return word + ".coordinator";
    }

    long id() {
        return placeOf(coordinator(), "municipality_id");
    }

    long regionId() {
        return placeOf(region, "region_id");
    }

    BusinessKey key() {
        return BusinessKey.municipality(id());
    }

    BusinessKey regionKey() {
        return BusinessKey.region(regionId());
    }

    String name() {
        return jdbc.sql("select name from organization_municipality where id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    String shortName(String organization) {
        return jdbc.sql("select short_name from organization where id = :id")
                .param("id", organizations().get(organization))
                .query(String.class)
                .single();
    }

    private long placeOf(String login, String column) {
        return jdbc.sql("select " + column + " from organization_user where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    /** Ids of its organisations by the words that their people's logins begin with. */
    Map<String, Long> organizations() {
        Map<String, Long> found = new TreeMap<>();
        jdbc.sql("""
                        select u.login, u.organization_id from organization_user u
                        join organization o on o.id = u.organization_id
                        where o.municipality_id = :id and u.login like '%.head'""").param("id", id()).query(row -> {
            found.put(row.getString("login").replace(".head", ""), row.getLong("organization_id"));
        });
        return found;
    }

    /** Full names of those of its organisations' registers who take part, or have taken part, in this role. */
    List<String> participants(String role) {
        return names("exists (select 1 from participant_participation t where t.person_id = p.id and t.role = '" + role
                + "')");
    }

    /** Full names of those whom the indicator counts at the school at the computer. */
    List<String> counted() {
        return names("p.kind = '" + kind + "' and o.id = " + organizations().get(school)
                + " and exists (select 1 from participant_participation t where t.person_id = p.id)");
    }

    /** Full names of everybody in its organisations' registers. */
    List<String> everybody() {
        return names("true");
    }

    /** A beginner who learns at the school that corrects its register. */
    long youngMentee() {
        return jdbc.sql("""
                        select p.id from participant_person p
                        where p.organization_id = :school and p.kind = 'TEACHER'
                          and exists (select 1 from participant_participation t where t.person_id = p.id and t.role = 'MENTEE')
                        order by p.experience_since desc limit 1""")
                .param("school", organizations().get(corrected))
                .query(Long.class)
                .single();
    }

    private List<String> names(String which) {
        return jdbc.sql("""
                        select concat_ws(' ', p.last_name, p.first_name, p.middle_name) from participant_person p
                        join organization o on o.id = p.organization_id
                        where o.municipality_id = :id and\s""" + which + " order by 1")
                .param("id", id())
                .query(String.class)
                .list();
    }
}
