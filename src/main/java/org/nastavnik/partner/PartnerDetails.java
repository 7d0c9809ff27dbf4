package org.nastavnik.partner;

import java.time.LocalDate;
import org.nastavnik.organization.NameKey;
import org.nastavnik.shared.Refusal;

/** What is entered about a partner; the contact is a person's at work. */
public record PartnerDetails(
        String name,
        String inn,
        String activity,
        String contactName,
        String contactPosition,
        String contactPhone,
        String contactEmail,
        String agreementNumber,
        LocalDate agreementOn,
        LocalDate agreementUntil) {

    public PartnerDetails {
        name = text("name", name, 300);
        inn = text("inn", inn == null ? null : inn.replaceAll("\\s", ""), 12);
        activity = text("activity", activity, 300);
        contactName = text("contactName", contactName, 300);
        contactPosition = text("contactPosition", contactPosition, 200);
        contactPhone = text("contactPhone", contactPhone, 40);
        contactEmail = text("contactEmail", contactEmail, 200);
        agreementNumber = text("agreementNumber", agreementNumber, 50);
    }

    public static PartnerDetails named(String name) {
        return new PartnerDetails(name, null, null, null, null, null, null, null, null, null);
    }

    void check() {
        require(name != null && !key().isEmpty(), "name", "Укажите название предприятия или организации.");
        require(
                inn == null || Inn.isValid(inn),
                "inn",
                "В этом ИНН ошибка: проверьте цифры (10 у организации, 12 у предпринимателя) или оставьте поле пустым.");
        require(
                contactEmail == null || contactEmail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                "contactEmail",
                "Это не адрес электронной почты: проверьте его, например info@zavod.example.ru.");
        require(agreementUntil == null || agreementOn != null, "agreementOn", "Укажите дату соглашения.");
        require(
                agreementUntil == null || !agreementUntil.isBefore(agreementOn),
                "agreementUntil",
                "Соглашение не может закончиться раньше, чем заключено: проверьте обе даты.");
    }

    /** What tells it from others: without quotes, spaces and the form of the company. */
    String key() {
        return keyOf(name);
    }

    /** The same for a name as somebody wrote it: «ООО «Амурмаш»», «Амурмаш, ООО» and «АМУРМАШ» are one. */
    static String keyOf(String name) {
        String bare = name == null
                ? ""
                : name.toLowerCase()
                        .replace('ё', 'е')
                        .replaceAll(
                                "(?<![а-я])(ооо|оао|зао|пао|нао|ао|ип|мкп|муп|гуп|фгуп|мку|кгбу|мбу|фгбу)(?![а-я])",
                                " ");
        String key = NameKey.of(bare);
        return key.isEmpty() && name != null ? NameKey.of(name) : key;
    }

    private static String text(String field, String typed, int longest) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        require(text == null || text.length() <= longest, field, "Сократите: не больше " + longest + " знаков.");
        return text;
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }
}
