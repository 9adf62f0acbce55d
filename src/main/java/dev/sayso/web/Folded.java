package dev.sayso.web;

import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;

/**
 * Text as it is searched for: the same however the same words are typed, composed or not, in capitals or not, narrow or wide.
 */
public final class Folded {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private Folded() {
    }

    /** Turkish has an i with a dot and one without, in both cases; whoever searches types the one they have. */
    public static String of(String text) {
        String folded = FOLDING.normalize(text).replace("i\u0307", "i").replace('\u0131', 'i');
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    /** At most so many, and no half of a character, which no database holds. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
