package org.nastavnik.roadmap.municipal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap.Line;
import org.nastavnik.roadmap.table.ColumnMapping;
import org.nastavnik.roadmap.table.MapTable;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a municipality's map over from a file: all of it or nothing. */
@Service
@Transactional
public class MapImport {

    private final MapFiles files;
    private final MunicipalRoadMapService maps;
    private final CurrentActor actor;
    private final Clock clock;

    MapImport(MapFiles files, MunicipalRoadMapService maps, CurrentActor actor, Clock clock) {
        this.files = files;
        this.maps = maps;
        this.actor = actor;
        this.clock = clock;
    }

    /** Keeps the file's tables; an earlier upload of the same person is forgotten. */
    public MapFile upload(long municipalityId, byte[] content) {
        List<Table> tables = TableReader.read(content);
        String by = actor.loginOrSystem();
        files.deleteByMunicipalityIdAndUploadedBy(municipalityId, by);
        return files.save(new MapFile(municipalityId, tables, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public MapFile get(long municipalityId, long fileId) {
        return files.findByIdAndMunicipalityId(fileId, municipalityId).orElseThrow();
    }

    public MunicipalRoadMap takeOver(
            MapFile file, Table table, ColumnMapping mapping, String title, LocalDate startsOn, LocalDate endsOn) {
        MapTable read = MapTable.read(table, mapping);
        if (!read.problems().isEmpty()) {
            throw new Refusal(
                    "Файл не загружен, потому что в нём есть строки с ошибками: исправьте их в файле и загрузите "
                            + "его снова.");
        }
        MunicipalRoadMap map = maps.write(
                file.municipalityId(),
                title,
                startsOn,
                endsOn,
                read.items().stream()
                        .map(item -> new Line(item, MunicipalItem.namesSchools(item.responsible())))
                        .toList());
        files.deleteById(file.id());
        return map;
    }
}
