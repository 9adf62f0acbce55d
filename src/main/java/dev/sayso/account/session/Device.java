package dev.sayso.account.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A browser by the names its owner knows it by, read off what it calls itself; never used to decide anything. */
final class Device {

    private static final List<Name> BROWSERS = List.of(new Name("Edge", "Edg(e|A|iOS)?/"), new Name("Opera", "OPR/"),
            new Name("Samsung Internet", "SamsungBrowser/"), new Name("Firefox", "Firefox/|FxiOS/"),
            new Name("Chrome", "Chrome/|CriOS/"), new Name("Safari", "Safari/"));

    private static final List<Name> SYSTEMS = List.of(new Name("iPhone", "iPhone"), new Name("iPad", "iPad"),
            new Name("Android", "Android"), new Name("ChromeOS", "CrOS"), new Name("Windows", "Windows"),
            new Name("macOS", "Mac OS X"), new Name("Linux", "Linux"));

    private Device() {
    }

    /** Such as {@code Firefox · Android}; empty if nothing is recognised. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        return String.join(" · ", Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream().filter(name -> name.isIn(userAgent)).limit(1)).map(Name::text).toList());
    }

    private record Name(String text, Pattern mark) {

        Name(String text, String mark) {
            this(text, Pattern.compile(mark));
        }

        boolean isIn(String userAgent) {
            return mark.matcher(userAgent).find();
        }
    }
}
