package dev.assay.providers.pricing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The price book's notation for hours of the week: clauses apart by `;`, each with its days and one or more
/// windows. Days are `daily`, a range `Mon-Fri`, or a list `Sat,Sun`.
final class WeekHoursText {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private WeekHoursText() {}

    static WeekHours parse(String text) {
        List<WeekHours.Window> windows = new ArrayList<>();
        for (String clause : text.split(";", -1)) {
            String[] words = clause.strip().split(" +", -1);
            if (words.length < 2) {
                throw bad(text, "'" + clause.strip() + "' needs days and at least one window");
            }
            Set<DayOfWeek> days = days(words[0], text);
            for (int i = 1; i < words.length; i++) {
                windows.add(window(days, words[i], text));
            }
        }
        return new WeekHours(windows);
    }

    private static Set<DayOfWeek> days(String word, String text) {
        if (word.equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : word.split(",", -1)) {
            int dash = part.indexOf('-');
            DayOfWeek first = day(dash < 0 ? part : part.substring(0, dash), text);
            DayOfWeek last = dash < 0 ? first : day(part.substring(dash + 1), text);
            for (DayOfWeek d = first; ; d = d.plus(1)) {
                days.add(d);
                if (d == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String name, String text) {
        int at = DAYS.indexOf(name);
        if (at < 0) {
            throw bad(text, "'" + name + "' is no day; days are daily, " + String.join(", ", DAYS));
        }
        return DayOfWeek.of(at + 1);
    }

    private static WeekHours.Window window(Set<DayOfWeek> days, String word, String text) {
        int dash = word.indexOf('-');
        if (dash < 0) {
            throw bad(text, "'" + word + "' is no window");
        }
        return new WeekHours.Window(
                days, minute(word.substring(0, dash), text), minute(word.substring(dash + 1), text));
    }

    private static int minute(String time, String text) {
        if (time.length() != 5 || time.charAt(2) != ':' || !digits(time, 0, 2) || !digits(time, 3, 5)) {
            throw bad(text, "'" + time + "' is no time of day");
        }
        int hour = Integer.parseInt(time, 0, 2, 10);
        int minute = Integer.parseInt(time, 3, 5, 10);
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
            throw bad(text, "'" + time + "' is no time of day");
        }
        return hour * 60 + minute;
    }

    private static boolean digits(String s, int from, int to) {
        return s.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static IllegalArgumentException bad(String text, String what) {
        return new IllegalArgumentException("the hours '" + text + "' cannot be read: " + what
                + "; write for example: Mon-Fri 00:00-01:00 10:00-24:00; Sat,Sun 00:00-24:00");
    }
}
