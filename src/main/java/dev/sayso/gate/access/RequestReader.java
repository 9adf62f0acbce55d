package dev.sayso.gate.access;

import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import dev.sayso.web.KnownNames;

/**
 * Reads requests written in JSON, piece by piece. Members that nobody reads are passed over, unless they nearly are ones that
 * are read.
 */
@Singleton
class RequestReader {

    private static final String SEMANTIC = "evaluations_semantic";
    private static final Fault NO_OBJECT = new Fault("", Fault.Why.NOT_JSON);

    private static final KnownNames OF_BATCH = Parts.NAMES.and("evaluations", "options");
    private static final KnownNames OF_SEARCH = Parts.NAMES.and("page");
    private static final KnownNames OF_PAGE = KnownNames.of("token", "limit");
    private static final KnownNames OF_OPTIONS = KnownNames.of(SEMANTIC);

    private final JsonFactory json = new JsonFactory();

    /** Which page of the results is wanted. */
    private record PagePart(String token, int limit) {

        static final PagePart FIRST = new PagePart("", Search.USUAL);

        PagePart(@Nullable String token, int limit) {
            this.token = token == null ? "" : token;
            this.limit = limit;
        }
    }

    /** How one request goes on after its first brace. */
    private interface Reading<T> {
        T read(Members members) throws IOException;
    }

    /** @throws RequestRejected unless the body is one question */
    Query question(byte @Nullable [] body) {
        return read(body, members -> {
            Parts parts = new Parts(members);
            for (String name = members.next(); name != null; name = members.next()) {
                if (!parts.take(name)) {
                    members.skip(name, Parts.NAMES);
                }
            }
            return parts.end().asking(parts).orReject();
        });
    }

    /** @throws RequestRejected unless the body is a list of questions, each of which may be wrong, or one question */
    Batch batch(byte @Nullable [] body) {
        return read(body, members -> {
            Parts defaults = new Parts(members);
            List<Parts> elements = new ArrayList<>();
            Batch.Semantic semantic = Batch.Semantic.EXECUTE_ALL;
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("evaluations")) {
                    defaults.end();
                    elements = elements(members);
                } else if (name.equals("options")) {
                    semantic = semantic(members);
                } else if (!defaults.take(name)) {
                    members.skip(name, OF_BATCH);
                }
            }
            return batch(defaults.end(), elements, semantic);
        });
    }

    /** @throws RequestRejected unless the body is a question about any item */
    Search search(byte @Nullable [] body) {
        return read(body, members -> {
            Parts parts = new Parts(members);
            PagePart page = PagePart.FIRST;
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("page")) {
                    page = page(members);
                } else if (!parts.take(name)) {
                    members.skip(name, OF_SEARCH);
                }
            }
            return new Search(parts.end().askingOfAny().orReject(), page.token(), Math.min(page.limit(), Search.MOST));
        });
    }

    private static PagePart page(Members members) throws IOException {
        PagePart page = PagePart.FIRST;
        if (members.isOptionalObject("page")) {
            for (String name = members.next(); name != null; name = members.next()) {
                switch (name) {
                    case "token" -> page = new PagePart(members.optionalText("page.token"), page.limit());
                    case "limit" -> page = new PagePart(page.token(), members.positive("page.limit", Search.USUAL));
                    default -> members.skip(name, OF_PAGE);
                }
            }
        }
        return page;
    }

    private <T> T read(byte @Nullable [] body, Reading<T> reading) {
        try (JsonParser parser = json.createParser(body == null ? new byte[0] : body)) {
            if (parser.nextToken() != START_OBJECT) {
                throw new RequestRejected(NO_OBJECT);
            }
            T read = reading.read(new Members(parser).enter());
            if (parser.nextToken() != null) {
                throw new RequestRejected(NO_OBJECT);
            }
            return read;
        } catch (IOException malformed) {
            throw new RequestRejected(NO_OBJECT);
        }
    }

    private static Batch batch(Parts defaults, List<Parts> elements, Batch.Semantic semantic) {
        Fault fault = defaults.fault();
        if (fault != null) {
            throw new RequestRejected(fault);
        }
        return new Batch(elements.stream().map(one -> one.asking(defaults)).toList(), semantic, defaults.asking(defaults));
    }

    private static List<Parts> elements(Members members) throws IOException {
        List<Parts> elements = new ArrayList<>();
        if (members.isOptionalArray("evaluations")) {
            while (members.nextElement()) {
                if (elements.size() == Batch.MOST) {
                    throw new RequestRejected("evaluations", Fault.Why.TOO_MANY);
                }
                elements.add(element(members));
            }
        }
        return elements;
    }

    private static Parts element(Members members) throws IOException {
        Parts parts = new Parts(members);
        if (members.isObject("evaluations")) {
            for (String name = members.next(); name != null; name = members.next()) {
                if (!parts.take(name)) {
                    members.skip(name, Parts.NAMES);
                }
            }
        }
        return parts.end();
    }

    private static Batch.Semantic semantic(Members members) throws IOException {
        String wanted = null;
        if (members.isOptionalObject("options")) {
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals(SEMANTIC)) {
                    wanted = members.optionalText("options.evaluations_semantic");
                } else {
                    members.skip(name, OF_OPTIONS);
                }
            }
        }
        String named = wanted;
        return named == null ? Batch.Semantic.EXECUTE_ALL
                : Stream.of(Batch.Semantic.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(named))
                        .findFirst()
                        .orElseThrow(() -> new RequestRejected("options.evaluations_semantic", Fault.Why.UNKNOWN_VALUE));
    }
}
