package org.nastavnik.roadmap;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Road maps name who is responsible, in items, versions, remarks and drafts. A file put away for import goes as a whole
 * where it names the person; so does evidence by its name, since a picture cannot be cleaned.
 */
@Component
@Transactional
class RoadMapRecords implements PersonRecords {

    private static final String MAPS = "select m.id from roadmap m join programme p on p.id = m.programme_id"
            + " where p.municipality_id in (:municipalities)";
    private static final String MUNICIPAL =
            "select id from roadmap_municipal where municipality_id in (:municipalities)";

    private final JdbcClient jdbc;
    private final EvidenceCleaning evidence;

    RoadMapRecords(JdbcClient jdbc, EvidenceCleaning evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    @Override
    public String title() {
        return "Дорожные карты";
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Загруженный файл', name as "Имя файла", uploaded_at as "Загружен"
                        from roadmap_evidence where uploaded_by = :login
                        union all
                        select 'Несохранённый черновик дорожной карты', null, typed_at from roadmap_typed where login = :login
                        union all
                        select 'Решение по дорожной карте', case when positive then 'согласовано' else 'возвращено' end, decided_at
                        from roadmap_decision where login = :login""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from roadmap_typed where login = :login");
        erasure.clean("roadmap_typed", "road_map_id in (" + MAPS + ")", "fields");
        erasure.clean(
                "roadmap_item", "road_map_id in (" + MAPS + ")", "section", "text", "responsible", "due", "result");
        erasure.clean("roadmap_remark", "road_map_id in (" + MAPS + ")", "text", "answer");
        erasure.clean("roadmap_version", "road_map_id in (" + MAPS + ")", "items");
        erasure.clean("roadmap_due", "road_map_id in (" + MAPS + ")", "reason", "link");
        erasure.clean("roadmap_municipal", "municipality_id in (:municipalities)", "title");
        erasure.clean(
                "roadmap_municipal_item",
                "map_id in (" + MUNICIPAL + ")",
                "section",
                "text",
                "responsible",
                "due",
                "result");
        erasure.dropNaming("roadmap_file", "municipality_id in (:municipalities)", "tables");
        evidence.clean(erasure);
    }
}
