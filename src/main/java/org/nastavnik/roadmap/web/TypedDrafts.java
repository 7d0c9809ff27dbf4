package org.nastavnik.roadmap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed and not saved yet, kept on the server: another browser or a new log-in shows it again. */
@Component
@Transactional
class TypedDrafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TypedDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Typed(RoadMapInput input, Instant at) {}

    void keep(long roadMapId, String login, RoadMapInput input) {
        jdbc.sql("""
                        insert into roadmap_typed values (:map, :login, cast(:fields as jsonb), :now)
                        on conflict (road_map_id, login) do update set fields = excluded.fields, typed_at = excluded.typed_at""")
                .param("map", roadMapId)
                .param("login", login)
                .param("fields", write(input))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Typed> find(long roadMapId, String login) {
        return jdbc.sql("select fields, typed_at from roadmap_typed where road_map_id = :map and login = :login")
                .param("map", roadMapId)
                .param("login", login)
                .query((row, number) -> new Typed(read(row.getString("fields")), SqlTime.read(row, "typed_at")))
                .optional();
    }

    void forget(long roadMapId, String login) {
        jdbc.sql("delete from roadmap_typed where road_map_id = :map and login = :login")
                .param("map", roadMapId)
                .param("login", login)
                .update();
    }

    private String write(RoadMapInput input) {
        try {
            // PostgreSQL keeps no NUL in a text
            return json.writeValueAsString(input).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RoadMapInput read(String fields) {
        try {
            return json.readValue(fields, RoadMapInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
