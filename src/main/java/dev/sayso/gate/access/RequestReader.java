package dev.sayso.gate.access;

import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
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

/** Reads requests written in JSON, piece by piece. Unknown members are ignored. */
@Singleton
class RequestReader {

    private static final Fault NO_OBJECT = new Fault("", Fault.Why.NOT_JSON);

    private final JsonFactory json = new JsonFactory();

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
                    members.skip();
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
                    members.skip();
                }
            }
            return batch(defaults.end(), elements, semantic);
        });
    }

    /** @throws RequestRejected unless the body is a question about any item */
    Search search(byte @Nullable [] body) {
        return read(body, members -> {
            Parts parts = new Parts(members);
            String token = null;
            int limit = Search.USUAL;
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("page") && members.isOptional(START_OBJECT, "page")) {
                    for (String of = members.next(); of != null; of = members.next()) {
                        switch (of) {
                            case "token" -> token = members.optionalText("page.token");
                            case "limit" -> limit = members.positive("page.limit", Search.USUAL);
                            default -> members.skip();
                        }
                    }
                } else if (!parts.take(name)) {
                    members.skip();
                }
            }
            return new Search(parts.end().askingOfAny().orReject(), token == null ? "" : token, Math.min(limit, Search.MOST));
        });
    }

    private <T> T read(byte @Nullable [] body, Reading<T> reading) {
        try (JsonParser parser = json.createParser(body == null ? new byte[0] : body)) {
            if (parser.nextToken() != START_OBJECT) {
                throw new RequestRejected(NO_OBJECT);
            }
            T read = reading.read(new Members(parser));
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
        if (members.isOptional(START_ARRAY, "evaluations")) {
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
                    members.skip();
                }
            }
        }
        return parts.end();
    }

    private static Batch.Semantic semantic(Members members) throws IOException {
        String wanted = null;
        if (members.isOptional(START_OBJECT, "options")) {
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("evaluations_semantic")) {
                    wanted = members.optionalText("options.evaluations_semantic");
                } else {
                    members.skip();
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
