package org.nastavnik.practice.process;

import java.util.List;
import org.nastavnik.practice.PracticeService;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;

/** The programme's practice on the case page. */
@Component
class PracticeSection implements CaseSection {

    private final PracticeService practices;

    PracticeSection(PracticeService practices) {
        this.practices = practices;
    }

    @Override
    public String title() {
        return "Лучшая практика";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Row> rows(long programmeId) {
        return practices
                .ofProgramme(programmeId)
                .map(p -> List.of(
                        new Row("Название", p.title()),
                        new Row("Что и как делали", p.description()),
                        new Row("Что получилось", p.result())))
                .orElse(List.of());
    }
}
