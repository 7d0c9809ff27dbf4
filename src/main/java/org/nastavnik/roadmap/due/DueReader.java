package org.nastavnik.roadmap.due;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.roadmap.due.DueSpan.Point;
import org.nastavnik.roadmap.due.DueToken.Kind;

/** Reads the tokens of a term one after another; says where it does not understand. */
final class DueReader {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS = 12;

    private final List<DueToken> tokens;
    private final List<DueSpan> spans = new ArrayList<>();
    private int at;
    private boolean annual;
    private boolean schoolYears;
    private int timesAYear;
    private boolean unclear;

    DueReader(List<DueToken> tokens) {
        this.tokens = tokens;
        while (at < tokens.size() && !unclear) {
            read();
        }
    }

    private void read() {
        switch (kind(0)) {
            case AND -> at++;
            case ANNUAL -> {
                annual = true;
                at++;
            }
            case TIMES -> times(1);
            case SCHOOL -> {
                schoolYears = true;
                at++;
            }
            case WITHIN -> {
                at++;
                // «в течение года»: of each
                annual |= kind(0) == null || kind(0) == Kind.AND;
            }
            case UNTIL, TO -> {
                boolean before = take(0).kind() == Kind.UNTIL;
                at++;
                Point end = point(before);
                add(null, end);
            }
            default -> {
                if (kind(0) == Kind.NUMBER && kind(1) == Kind.TIMES) {
                    int number = take(0).number();
                    at++;
                    times(number);
                } else {
                    span();
                }
            }
        }
    }

    private void times(int number) {
        at++;
        int per = kind(0) == Kind.QUARTER
                ? MONTHS / MONTHS_OF_QUARTER
                : kind(0) == Kind.HALF ? MONTHS / MONTHS_OF_HALF : kind(0) == Kind.MONTHLY ? MONTHS : 1;
        at += per == 1 ? 0 : 1;
        timesAYear = number * per;
        unclear |= timesAYear < 1 || timesAYear > MONTHS || MONTHS % timesAYear != 0;
    }

    private void span() {
        boolean from = kind(0) == Kind.FROM;
        at += from ? 1 : 0;
        int start = at;
        Point first = point(false);
        boolean range =
                kind(0) == Kind.DASH || kind(0) == Kind.SLASH || from && (kind(0) == Kind.TO || kind(0) == Kind.UNTIL);
        if (!range) {
            unclear |= from;
            if (kind(0) == Kind.QUARTER || kind(0) == Kind.HALF) {
                part(first);
            } else {
                add(first, first);
            }
            return;
        }
        boolean slash = kind(0) == Kind.SLASH;
        at++;
        Point last = kind(0) == Kind.NUMBER && slash ? shortYear(first) : point(false);
        if (kind(0) == Kind.SCHOOL && first.onlyYear() && last.onlyYear()) {
            at++;
            add(new Point(0, 9, first.year(), false), new Point(0, 5, last.year(), false));
        } else if (slash) {
            unclear = true;
        } else {
            add(beginning(first, last), last);
        }
        unclear |= at == start;
    }

    /** «2021/22 учебный год». */
    private Point shortYear(Point first) {
        return new Point(0, 0, first.year() / 100 * 100 + tokens.get(at++).number(), false);
    }

    /** What stands only at the end holds for the beginning too: «1-15 октября 2021», «сентябрь-октябрь 2021». */
    private static Point beginning(Point first, Point last) {
        int month = first.month() == 0 && first.day() > 0 ? last.month() : first.month();
        int year = first.year();
        if (year == 0 && last.year() > 0) {
            boolean overNewYear =
                    month > last.month() || month == last.month() && first.day() > last.day() && last.day() > 0;
            year = overNewYear ? last.year() - 1 : last.year();
        }
        return new Point(first.day(), month, year, false);
    }

    /** «2 квартал 2022», «первое полугодие»: a number without a month stands before. */
    private void part(Point number) {
        int length = kind(0) == Kind.QUARTER ? MONTHS_OF_QUARTER : MONTHS_OF_HALF;
        at++;
        int year = 0;
        if (kind(0) == Kind.YEAR) {
            year = take(0).number();
            at++;
        }
        int last = number.day() * length;
        if (number.day() < 1 || number.month() > 0 || last > MONTHS) {
            unclear = true;
            return;
        }
        spans.add(new DueSpan(new Point(0, last - length + 1, year, false), new Point(0, last, year, false)));
    }

    /** A day, a month, a year or a date; unclear where none stands here. */
    private Point point(boolean until) {
        boolean end = kind(0) == Kind.END;
        at += end ? 1 : 0;
        if (kind(0) == Kind.DATE) {
            DueToken date = tokens.get(at++);
            return new Point(
                    date.date().getDayOfMonth(),
                    date.date().getMonthValue(),
                    date.date().getYear(),
                    false);
        }
        int day = 0;
        if (kind(0) == Kind.NUMBER) {
            day = tokens.get(at++).number();
        }
        int month = kind(0) == Kind.MONTH ? tokens.get(at++).number() : 0;
        int year = kind(0) == Kind.YEAR && (month > 0 || day == 0)
                ? tokens.get(at++).number()
                : 0;
        unclear |= day == 0 && month == 0 && year == 0 || end && day > 0;
        return new Point(day, month, year, until && !end && day == 0);
    }

    private void add(Point from, Point until) {
        boolean dayWithoutMonth = until.day() > 0 && until.month() == 0;
        boolean mixed = from != null && (from.month() == 0) != (until.month() == 0);
        boolean yearOnlyAtStart = from != null && from.year() > 0 && until.year() == 0;
        unclear |= dayWithoutMonth || mixed || yearOnlyAtStart;
        spans.add(new DueSpan(from, until));
    }

    private DueToken take(int ahead) {
        return tokens.get(at + ahead);
    }

    private Kind kind(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead).kind() : null;
    }

    boolean unclear() {
        return unclear;
    }

    List<DueSpan> spans() {
        return spans;
    }

    boolean annual() {
        return annual;
    }

    boolean schoolYears() {
        return schoolYears;
    }

    int timesAYear() {
        return timesAYear;
    }
}
