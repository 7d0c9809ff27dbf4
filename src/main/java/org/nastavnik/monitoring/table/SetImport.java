package org.nastavnik.monitoring.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.SetDraft;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a set of indicators over from a file: all of it or nothing. */
@Service
@Transactional
public class SetImport {

    private final SetFiles files;
    private final IndicatorSets sets;
    private final CurrentActor actor;
    private final Clock clock;

    SetImport(SetFiles files, IndicatorSets sets, CurrentActor actor, Clock clock) {
        this.files = files;
        this.sets = sets;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Keeps the tables; an earlier upload of the same person is forgotten.
     *
     * @param targets a second file with the targets; null or empty where the first has them, or there are none
     */
    public SetFile upload(long municipalityId, byte[] indicators, byte[] targets) {
        List<Table> tables = new ArrayList<>(TableReader.read(indicators));
        if (targets != null && targets.length > 0) {
            tables.addAll(TableReader.read(targets));
        }
        String by = actor.loginOrSystem();
        files.deleteByMunicipalityIdAndUploadedBy(municipalityId, by);
        return files.save(new SetFile(municipalityId, tables, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public SetFile get(long municipalityId, long fileId) {
        return files.findByIdAndMunicipalityId(fileId, municipalityId).orElseThrow();
    }

    public IndicatorSet takeOver(
            SetFile file, String chosen, String name, LocalDate validFrom, LocalDate validTo, HalfYear since) {
        SetTable read = SetTable.read(file.tables(), chosen);
        if (!read.problems().isEmpty()) {
            throw new Refusal(
                    "Показатели не загружены, потому что в файле есть ошибки: исправьте их и загрузите файл снова.");
        }
        IndicatorSet set = sets.add(
                file.municipalityId(),
                new SetDraft(name, validFrom, validTo, read.indicators()),
                since,
                "Загружено из файла");
        files.deleteById(file.id());
        return set;
    }
}
