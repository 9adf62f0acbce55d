package dev.sayso.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/**
 * Keeps what people wrote from reordering what stands beside it on a page, wherever it is shown: a direction that it opens
 * ends with it, and in a sentence it stands for itself.
 */
@ApplicationScoped
class ClosedDirection implements ResultMapper {

    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final HtmlEscaper html = new HtmlEscaper(List.of("text/html", "text/xml", "application/xml",
            "application/xhtml+xml"));

    void register(@Observes EngineBuilder builder) {
        builder.addResultMapper(this);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof CharSequence text && !(result instanceof RawString)
                && text.chars().anyMatch(c -> isControl(c) || isRightToLeft(c));
    }

    @Override
    public String map(Object result, Expression expression) {
        String closed = closed(result.toString());
        if (html.appliesTo(expression.getOrigin(), closed)) {
            return html.map(closed, expression);
        }
        return isIsolated(closed) ? closed : FIRST_STRONG_ISOLATE + closed + END_OF_ISOLATE;
    }

    /** Whether what it begins with ends with it. */
    private static boolean isIsolated(String closed) {
        int open = 0;
        for (int i = 0; i < closed.length(); i++) {
            char c = closed.charAt(i);
            open += c == END_OF_ISOLATE ? -1 : c >= '\u2066' && c < END_OF_ISOLATE ? 1 : 0;
            if (open == 0) {
                return i > 0 && i == closed.length() - 1;
            }
        }
        return false;
    }

    /** With an end for each direction that it opens, and without ends for others. */
    static String closed(String text) {
        StringBuilder closed = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isControl(c)) {
                closed.append(c);
            } else if (c != END_OF_EMBEDDING && c != END_OF_ISOLATE) {
                open.push(c < FIRST_STRONG_ISOLATE - 2 ? END_OF_EMBEDDING : END_OF_ISOLATE);
                closed.append(c);
            } else if (open.contains(c) && (c == END_OF_ISOLATE || open.element() == c)) {
                while (open.pop() != c) {
                    closed.append(END_OF_EMBEDDING);
                }
                closed.append(c);
            }
        }
        open.forEach(closed::append);
        return closed.toString();
    }

    /** Embeddings, overrides and isolates, and their ends. */
    private static boolean isControl(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= END_OF_ISOLATE);
    }

    private static boolean isRightToLeft(int c) {
        byte direction = c < '\u0590' ? Character.DIRECTIONALITY_LEFT_TO_RIGHT : Character.getDirectionality((char) c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
