package org.nastavnik.monitoring.figures;

import org.nastavnik.monitoring.source.Source;

/**
 * The persons that sources count, with what conditions ask about: as they were, where they were, on the day.
 *
 * <p>A participant counts who takes part on the last day, or whose programme was finished in the half-year. Who left a
 * programme before the last day does not. A person counts for the organisation that he or she belonged to on the last day, or
 * on the day the programme was finished. A candidate counts as mentor once confirmed or paired.
 */
enum PersonRows {
    PARTICIPANTS("""
            select s.organization_id, o.kind as organization_kind, s.person_id, s.kind, s.place, t.role,
                   t.programme_id, t.form, t.state as taking, p.search_name, p.birth_date,
                   participant_experience(p.experience_since, p.experience_years, p.experience_on, :day) as experience
            from organization o
            join participant_stay s on s.organization_id = o.id
            join participant_person p on p.id = s.person_id and p.merged_into_id is null
            join participant_participation t on t.person_id = s.person_id
            where o.municipality_id = :municipality and (o.closed_at is null or o.closed_at >= :after)
              and t.joined_at < :after
              and (t.ended_at is null or t.ended_at >= :after or (t.state = 'FINISHED' and t.ended_at >= :begin))
              and s.from_on <= :day
              and (s.until_on is null or s.until_on > :day
                   or (t.state = 'FINISHED' and t.ended_at < :after and s.until_on > (t.ended_at at time zone :zone)::date))
              and not (t.state = 'FINISHED' and t.ended_at < :after
                       and s.from_on > (t.ended_at at time zone :zone)::date)
              and (t.role = 'MENTEE'
                   or exists (select 1 from mentorbank_selection c
                              where c.person_id = t.person_id and c.programme_id = t.programme_id and c.state = 'CONFIRMED')
                   or exists (select 1 from pairing g
                              where g.mentor_id = t.person_id and g.programme_id = t.programme_id))"""),
    TRAINED("""
            select s.organization_id, o.kind as organization_kind, s.person_id, s.kind, s.place, null as role,
                   p.search_name, p.birth_date, t.hours,
                   coalesce(t.valid_until, (t.issued_on + make_interval(years => :validYears))::date) >= :day as valid
            from organization o
            join participant_stay s on s.organization_id = o.id
            join participant_person p on p.id = s.person_id and p.merged_into_id is null
            join training t on t.person_id = s.person_id and t.issued_on <= :day
            where o.municipality_id = :municipality and (o.closed_at is null or o.closed_at >= :after)
              and s.from_on <= :day and (s.until_on is null or s.until_on > :day)""");

    private final String sql;

    PersonRows(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    static PersonRows of(Source source) {
        return source instanceof Source.Participants ? PARTICIPANTS : TRAINED;
    }
}
