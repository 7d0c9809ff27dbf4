package org.nastavnik.participant.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nastavnik.participant.listing.RegisterColumn;

/** What a column of a file with persons may hold, and by which headings it is recognised; the more special ones come first. */
public enum FileColumn {
    SKIP(null, "не загружать", "№.*|n|n п/?п|п/п|что исправить.*|роли сейчас|возраст|примечани.*"),
    CONSENT_ON(RegisterColumn.CONSENT_ON, "(дата )?согласи.*"),
    REPRESENTATIVE_CONTACT(
            RegisterColumn.REPRESENTATIVE_CONTACT,
            ".*(связ|контакт|телефон|тел\\.|почт|mail).*(представител|родител).*"),
    REPRESENTATIVE(RegisterColumn.REPRESENTATIVE, ".*(представител|родител).*"),
    FULL_NAME(null, "Фамилия, имя, отчество", "фио.*|ф\\. ?и\\. ?о.*|фамилия,? ?имя.*"),
    LAST_NAME(RegisterColumn.LAST_NAME, "фамилия.*"),
    FIRST_NAME(RegisterColumn.FIRST_NAME, "имя"),
    MIDDLE_NAME(RegisterColumn.MIDDLE_NAME, "отчество.*"),
    BIRTH_DATE(RegisterColumn.BIRTH_DATE, "(дата|день) рождения.*|д\\. ?р\\.?|дата рожд.*"),
    SPECIAL_NEED(RegisterColumn.SPECIAL_NEED, "категория|категория (обучающ|наставляем|особ).*|особые .*"),
    KIND(RegisterColumn.KIND, "кто это|кто|(вид|тип|статус|категория)( участника)?"),
    PARTNER(RegisterColumn.PARTNER, "предприятие.*|партнер.*|организация-партнер.*"),
    ORGANIZATION(RegisterColumn.ORGANIZATION, "(образовательная )?организация.*|оо|школа|учреждение.*|место учебы.*"),
    CLASS_NAME(RegisterColumn.CLASS_NAME, "класс.*|группа.*"),
    POSITION(RegisterColumn.POSITION, "должность.*"),
    SUBJECT(RegisterColumn.SUBJECT, "(преподаваемый )?предмет.*"),
    EXPERIENCE_SINCE(RegisterColumn.EXPERIENCE_SINCE, "работает с.*|начало (работы|стажа).*|принят.*"),
    EXPERIENCE_ON(RegisterColumn.EXPERIENCE_ON, "стаж (посчитан )?на( дату)?.*"),
    EXPERIENCE_YEARS(RegisterColumn.EXPERIENCE_YEARS, "(.* )?стаж.*"),
    EMAIL(RegisterColumn.EMAIL, ".*(почт|e-?mail).*"),
    PHONE(RegisterColumn.PHONE, "(.* )?(телефон.*|тел\\.?)");

    private final RegisterColumn column;
    private final String title;
    private final Pattern heading;

    FileColumn(RegisterColumn column, String heading) {
        this(column, column.title(), heading);
    }

    FileColumn(RegisterColumn column, String title, String heading) {
        this.column = column;
        this.title = title;
        this.heading = Pattern.compile(heading);
    }

    public String title() {
        return title;
    }

    /** Null for what is not a column of the register by itself. */
    public RegisterColumn column() {
        return column;
    }

    static Optional<FileColumn> of(String cell) {
        String heading = cell.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[*:]+$", "")
                .strip();
        return heading.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(meaning -> meaning.heading.matcher(heading).matches())
                        .findFirst();
    }

    static FileColumn of(RegisterColumn column) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.column == column)
                .findFirst()
                .orElseThrow();
    }
}
