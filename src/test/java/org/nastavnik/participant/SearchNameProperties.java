package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nastavnik.organization.PersonName;

/** One person's name is spelled in many ways; two spellings meet in one key. */
class SearchNameProperties {

    @Property(tries = 300)
    void a_spelling_is_its_own_spelling(@ForAll("names") PersonName name) {
        assertThat(SearchName.of(SearchName.of(name))).isEqualTo(SearchName.of(name));
    }

    @Property(tries = 300)
    void case_yo_blanks_and_hyphens_make_no_difference(@ForAll("names") PersonName name) {
        PersonName written = new PersonName(
                "  " + name.lastName().toUpperCase().replace("-", " \u2013 "),
                name.firstName().replace('ё', 'е') + "\u00a0",
                name.middleName().toUpperCase());
        assertThat(SearchName.of(written)).isEqualTo(SearchName.of(name));
        assertThat(SearchName.match(written)).isEqualTo(SearchName.match(name));
    }

    @Property(tries = 300)
    void a_doubled_letter_a_lost_hyphen_and_short_i_do_not_hide_a_person(@ForAll("names") PersonName name) {
        PersonName written = new PersonName(
                name.lastName().replace("-", ""),
                name.firstName().replaceFirst("н", "нн").replace('й', 'и'),
                null);
        assertThat(SearchName.match(written)).isEqualTo(SearchName.match(name));
    }

    @Property(tries = 300)
    void another_first_letter_of_the_surname_is_another_person(@ForAll("names") PersonName name) {
        PersonName other = new PersonName("Щ" + name.lastName(), name.firstName(), name.middleName());
        assertThat(SearchName.match(other)).isNotEqualTo(SearchName.match(name));
    }

    @Provide
    Arbitrary<PersonName> names() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("абвгдеёжзийклмнопрстуфхцчшъыьэюя")
                .ofMinLength(2)
                .ofMaxLength(12);
        Arbitrary<String> surname = Combinators.combine(word, word, Arbitraries.of(true, false))
                .as((a, b, twofold) -> twofold ? "А" + a + "-К" + b : "И" + a);
        return Combinators.combine(surname, word, word).as((l, f, m) -> new PersonName(l, "М" + f, "П" + m));
    }
}
