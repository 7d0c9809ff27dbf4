package org.nastavnik.mentorbank.register;

import java.util.Arrays;
import java.util.List;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * One mentor of a register in the columns of annex 1. Of whoever has no valid consent to the bank any more only the number
 * is left.
 *
 * @param personId null where nothing of the person is shown
 */
@PersonalData
public record RegisterLine(
        int number,
        Long personId,
        String name,
        String workplace,
        String position,
        String subject,
        String forms,
        String category,
        String technologies,
        String support,
        String network,
        String links,
        String phone,
        String email) {

    /** As the annex heads its columns. */
    public static final List<String> HEAD = List.of(
            "№ п/п",
            "Ф.И.О.",
            "Место работы",
            "Должность",
            "Преподаваемый предмет/направление деятельности",
            "Формы наставничества",
            "Квалификационная категория (при наличии)",
            "Эффективное владение технологиями",
            "Содержание методического сопровождения",
            "Готовность к сетевому формату работы (да/нет, дистанционно/очно)",
            "Активные ссылки на социальные сети",
            "Телефон",
            "E-mail");

    /** Stands in the place of the name. */
    public static final String HIDDEN = "согласие больше не действует, сведения не показываются";

    static RegisterLine hidden(int number) {
        return new RegisterLine(number, null, HIDDEN, null, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean shown() {
        return personId != null;
    }

    /** In the order of {@link #HEAD}; null where a cell is empty. */
    public List<Object> cells() {
        return Arrays.asList(
                number,
                name,
                workplace,
                position,
                subject,
                forms,
                category,
                technologies,
                support,
                network,
                links,
                phone,
                email);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "RegisterLine[" + number + "]";
    }
}
