package org.nastavnik.engine.form.schema;

import java.math.BigDecimal;
import org.nastavnik.shared.Refusal;

/** What the gate says to the person, one whole sentence for each broken rule, with the field called by its label. */
class Sentences {

    private final FormField field;

    Sentences(FormField field) {
        this.field = field;
    }

    Refusal required() {
        return switch (field.type()) {
            case CHECKBOX -> refuse("Поставьте отметку «%s»: без неё продолжить нельзя.");
            case RADIO, SELECT -> refuse("Выберите ответ в поле «%s».");
            case CHECKLIST, TAGLIST -> refuse("Выберите хотя бы один ответ в поле «%s».");
            case DATETIME -> refuse("Укажите дату в поле «%s».");
            case NUMBER -> refuse("Укажите число в поле «%s».");
            case TEXTFIELD, TEXTAREA -> refuse("Заполните поле «%s».");
        };
    }

    Refusal notText() {
        return refuse("В поле «%s» нужен обычный текст: введите его заново.");
    }

    Refusal tooShort(int least) {
        return refuse("Напишите в поле «%s» подробнее: не меньше " + signs(least) + ".");
    }

    Refusal tooLong(int most, int now) {
        return refuse("Сократите текст в поле «%s»: не больше " + signs(most) + ", сейчас их " + now + ".");
    }

    Refusal wrongFormat() {
        return refuse("Проверьте, как записано значение в поле «%s»." + help());
    }

    Refusal noEmail() {
        return refuse("Укажите в поле «%s» адрес электронной почты, например school@example.ru.");
    }

    Refusal noPhone() {
        return refuse("Укажите в поле «%s» телефон с кодом страны, например +7 914 000-00-00.");
    }

    Refusal notNumber() {
        return refuse("Введите в поле «%s» число.");
    }

    Refusal notWhole() {
        return refuse("Введите в поле «%s» целое число.");
    }

    Refusal tooManyDigits(int most) {
        return refuse("Введите в поле «%s» число, в котором после запятой не больше "
                + (endsWithOne(most) ? most + " знака" : most + " знаков") + ".");
    }

    Refusal tooSmall(BigDecimal least) {
        return refuse("Введите в поле «%s» число не меньше " + plain(least) + ".");
    }

    Refusal tooBig(BigDecimal most) {
        return refuse("Введите в поле «%s» число не больше " + plain(most) + ".");
    }

    Refusal notYesOrNo() {
        return refuse("Поставьте или снимите отметку в поле «%s».");
    }

    Refusal notOffered() {
        return refuse("В поле «%s» выбран ответ, которого нет в списке: откройте форму заново и выберите из списка.");
    }

    Refusal noDate() {
        return switch (field.dateSubtype()) {
            case "time" -> refuse("Укажите в поле «%s» время, часы и минуты.");
            case "datetime" -> refuse("Укажите в поле «%s» дату и время полностью.");
            default -> refuse("Укажите в поле «%s» дату полностью: день, месяц и год.");
        };
    }

    Refusal past() {
        return refuse("Укажите в поле «%s» сегодняшний день или более поздний.");
    }

    private Refusal refuse(String sentence) {
        return new Refusal(field.key(), sentence.replace("%s", field.label()));
    }

    private String help() {
        return field.help().isBlank() ? "" : " " + field.help().strip();
    }

    private static String signs(int count) {
        return endsWithOne(count) ? count + " символа" : count + " символов";
    }

    private static boolean endsWithOne(int count) {
        return count % 10 == 1 && count % 100 != 11;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
