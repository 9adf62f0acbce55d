package dev.sayso.gate.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a dictionary of structured field values by section 4.2.2 of RFC 9651: members to their bare values as they are
 * written, or to a list of those; parameters are read and dropped.
 */
final class StructuredDictionary {

    private static final Pattern KEY = Pattern.compile("[a-z*][a-z0-9_.*-]*");
    private static final Pattern BARE = Pattern.compile("-?\\d{1,12}\\.\\d{1,3}(?!\\d)|-?\\d{1,15}(?![\\d.])" // numbers
            + "|\"(?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*\"" // strings
            + "|[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*" // tokens
            + "|:[A-Za-z0-9+/=]*:|\\?[01]|@-?\\d{1,15}(?![\\d.])" // bytes, booleans, dates
            + "|%\"(?:[\\x20\\x21\\x23\\x24\\x26-\\x7e]|%[0-9a-f]{2})*\""); // display strings

    private final String text;
    private int at;

    private StructuredDictionary(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if it is none */
    static Map<String, Object> parse(String field) {
        StructuredDictionary parser = new StructuredDictionary(field);
        parser.skip(" ");
        Map<String, Object> members = parser.members();
        if (parser.at < field.length()) {
            throw parser.wrong();
        }
        return members;
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (at < text.length()) {
            String key = take(KEY);
            Object value = "?1";
            if (isNext('=')) {
                value = isNext('(') ? list() : take(BARE);
            }
            parameters();
            members.remove(key);
            members.put(key, value);
            skip(" \t");
            if (at < text.length()) {
                expect(',');
                skip(" \t");
                if (at == text.length()) {
                    throw wrong();
                }
            }
        }
        return members;
    }

    private List<String> list() {
        List<String> items = new ArrayList<>();
        skip(" ");
        while (!isNext(')')) {
            items.add(take(BARE));
            parameters();
            if (at < text.length() && text.charAt(at) != ')') {
                expect(' ');
                skip(" ");
            }
        }
        return items;
    }

    private void parameters() {
        while (isNext(';')) {
            skip(" ");
            take(KEY);
            if (isNext('=')) {
                take(BARE);
            }
        }
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong();
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean isNext(char one) {
        boolean next = at < text.length() && text.charAt(at) == one;
        at += next ? 1 : 0;
        return next;
    }

    private void expect(char one) {
        if (!isNext(one)) {
            throw wrong();
        }
    }

    private void skip(String some) {
        while (at < text.length() && some.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Wrong at " + at + ": " + text);
    }
}
