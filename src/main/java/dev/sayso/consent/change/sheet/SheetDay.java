package dev.sayso.consent.change.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a yes ends, midnight UTC. It is written {@code 2027-03-04}; spreadsheets write days back as is usual
 * where they run, so that what comes back is only ever asked whether it is this day in a usual order.
 */
record SheetDay(LocalDate day) {

    private static final int LONGEST = 40;

    private static final Pattern WRITTEN = Pattern
            .compile(
                    "(\\p{Nd}{1,4})\\s*[-/. ]\\s*(\\p{Nd}{1,2})\\s*[-/. ]\\s*(\\p{Nd}{1,4})\\.?([ T]0{1,2}:00(:00(\\.0+)?)?Z?)?");

    static SheetDay of(Instant end) {
        return new SheetDay(LocalDate.ofInstant(end, ZoneOffset.UTC));
    }

    boolean isWritten(String cell) {
        Matcher written = WRITTEN.matcher(cell);
        if (cell.length() > LONGEST || !written.matches()) {
            return false;
        }
        List<Integer> numbers = List.of(number(written.group(1)), number(written.group(2)), number(written.group(3)));
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        boolean yearFirst = isYear(numbers.get(0)) && numbers.subList(1, 3).equals(List.of(month, date));
        boolean yearLast = isYear(numbers.get(2))
                && List.of(List.of(date, month), List.of(month, date)).contains(numbers.subList(0, 2));
        return yearFirst || yearLast;
    }

    private boolean isYear(int number) {
        return number == day.getYear() || number == day.getYear() % 100;
    }

    /** In whatever digits. */
    private static int number(String digits) {
        return digits.codePoints().reduce(0, (before, digit) -> before * 10 + Character.digit(digit, 10));
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
