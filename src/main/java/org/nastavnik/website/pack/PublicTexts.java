package org.nastavnik.website.pack;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Texts of a municipality for everybody: names of its people are taken out. */
@Component
public class PublicTexts {

    private final KnownNames names;

    PublicTexts(KnownNames names) {
        this.names = names;
    }

    public UnaryOperator<String> cleaner(long municipalityId) {
        return new NameRemover(names.ofMunicipality(municipalityId))::clean;
    }
}
