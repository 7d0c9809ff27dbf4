package org.nastavnik.participant;

import java.util.List;
import org.nastavnik.shared.Refusal;

/** A question rather than a no: the person may stand in the register already. Who says otherwise enters him or her. */
public class AlreadyKnown extends Refusal {

    private final transient List<SimilarPerson> similar;

    AlreadyKnown(List<SimilarPerson> similar) {
        super("lastName", sentence(similar));
        this.similar = List.copyOf(similar);
    }

    private static String sentence(List<SimilarPerson> similar) {
        if (similar.stream().anyMatch(SimilarPerson::own)) {
            return "Такой человек уже есть в реестре организации: выберите его в списке или подтвердите, что это другой человек.";
        }
        return "Такой человек уже есть в организации «" + similar.get(0).organization()
                + "»: попросите перевести его или подтвердите, что это другой человек.";
    }

    public List<SimilarPerson> similar() {
        return similar;
    }
}
