package org.nastavnik.engine.form.schema;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One answer against its field's rules; gives it back in the form in which the domain reads it. */
class ValueCheck {

    private static final int TEXTFIELD_LIMIT = 2_000;
    private static final int TEXTAREA_LIMIT = 20_000;
    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$");
    private static final Pattern PHONE = Pattern.compile("^(\\+|00)\\d{7,15}$");

    private final Clock clock;

    ValueCheck(Clock clock) {
        this.clock = clock;
    }

    /** @return empty where nothing was answered */
    Optional<Object> accept(FormField field, Object sent, Set<String> offered) {
        Sentences say = new Sentences(field);
        Optional<Object> value = sent == null
                ? Optional.empty()
                : switch (field.type()) {
                    case TEXTFIELD, TEXTAREA -> text(field, sent, say);
                    case NUMBER -> number(field, sent, say);
                    case CHECKBOX -> Optional.of(yesOrNo(sent, say));
                    case RADIO, SELECT -> choice(sent, offered, say);
                    case CHECKLIST, TAGLIST -> choices(sent, offered, say);
                    case DATETIME -> dateOrTime(field, sent, say);
                };
        if (field.limits().required()
                && value.filter(v -> !Boolean.FALSE.equals(v)).isEmpty()) {
            throw say.required();
        }
        return value;
    }

    private Optional<Object> text(FormField field, Object sent, Sentences say) {
        if (!(sent instanceof String) || ((String) sent).indexOf('\0') >= 0) {
            throw say.notText();
        }
        String text = ((String) sent).replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        FormField.Limits limits = field.limits();
        int most = limits.maxLength() != null
                ? limits.maxLength()
                : field.type() == FieldType.TEXTAREA ? TEXTAREA_LIMIT : TEXTFIELD_LIMIT;
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            throw say.tooShort(limits.minLength());
        }
        if (text.length() > most) {
            throw say.tooLong(most, text.length());
        }
        if (limits.pattern() != null
                && !Pattern.compile(limits.pattern()).matcher(text).find()) {
            throw say.wrongFormat();
        }
        if ("email".equals(limits.validationType()) && !EMAIL.matcher(text).matches()) {
            throw say.noEmail();
        }
        if ("phone".equals(limits.validationType())
                && !PHONE.matcher(text.replaceAll("[\\s().-]", "")).matches()) {
            throw say.noPhone();
        }
        return Optional.of(text);
    }

    private Optional<Object> number(FormField field, Object sent, Sentences say) {
        if (sent instanceof String blank && blank.isBlank()) {
            return Optional.empty();
        }
        BigDecimal number = toNumber(sent, say);
        FormField.Limits limits = field.limits();
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        if (limits.decimalDigits() != null && scale > limits.decimalDigits()) {
            throw limits.decimalDigits() == 0 ? say.notWhole() : say.tooManyDigits(limits.decimalDigits());
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw say.tooSmall(limits.min());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw say.tooBig(limits.max());
        }
        boolean fitsInteger = scale == 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return Optional.of(fitsInteger ? (Object) number.intValue() : number);
    }

    /** A number field may be set to send its digits as text. */
    private static BigDecimal toNumber(Object sent, Sentences say) {
        if (!(sent instanceof Number || sent instanceof String)
                || sent.toString().length() > 40) {
            throw say.notNumber();
        }
        try {
            BigDecimal number = new BigDecimal(sent.toString().strip());
            if (Math.abs((long) number.precision() - number.scale()) > 40) {
                throw say.notNumber();
            }
            return number;
        } catch (NumberFormatException e) {
            throw say.notNumber();
        }
    }

    private static Boolean yesOrNo(Object sent, Sentences say) {
        if (sent instanceof Boolean yes) {
            return yes;
        }
        throw say.notYesOrNo();
    }

    private static Optional<Object> choice(Object sent, Set<String> offered, Sentences say) {
        if (sent instanceof String blank && blank.isBlank()) {
            return Optional.empty();
        }
        String chosen = scalar(sent, say);
        if (!offered.contains(chosen)) {
            throw say.notOffered();
        }
        return Optional.of(chosen);
    }

    private static Optional<Object> choices(Object sent, Set<String> offered, Sentences say) {
        if (!(sent instanceof List<?> many)) {
            throw say.notOffered();
        }
        Set<String> chosen = new LinkedHashSet<>();
        many.forEach(one -> chosen.add(scalar(one, say)));
        if (!offered.containsAll(chosen)) {
            throw say.notOffered();
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }

    private static String scalar(Object sent, Sentences say) {
        if (sent instanceof String || sent instanceof Number || sent instanceof Boolean) {
            return sent.toString();
        }
        throw say.notOffered();
    }

    private Optional<Object> dateOrTime(FormField field, Object sent, Sentences say) {
        if (!(sent instanceof String)) {
            throw say.noDate();
        }
        String text = ((String) sent).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            switch (field.dateSubtype()) {
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
                case "datetime" -> refusePast(field, OffsetDateTime.parse(text).toLocalDate(), say);
                default -> refusePast(field, plausible(LocalDate.parse(text), say), say);
            }
        } catch (DateTimeParseException e) {
            throw say.noDate();
        }
        return Optional.of(text);
    }

    private static LocalDate plausible(LocalDate date, Sentences say) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw say.noDate();
        }
        return date;
    }

    /** Today at Greenwich: the Far East may be a day ahead, which only makes the check milder. */
    private void refusePast(FormField field, LocalDate date, Sentences say) {
        if (field.limits().noPastDates() && date.isBefore(LocalDate.now(clock))) {
            throw say.past();
        }
    }
}
