package dev.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What templates ask for by its truth alone, and of what type it is, as far as their records tell. */
final class TemplateTypes {

    private static final Pattern TOKEN = Pattern
            .compile("\\{#([\\w/-]+)((?:'[^']*'|\"[^\"]*\"|[^}])*)}|\\{/\\w*}|\\{[^#/!@}\\s][^}]*}");
    private static final Pattern DECLARED = Pattern.compile("\\{@([\\w.$<>]+) (\\w+)}");
    private static final Pattern LOOP = Pattern.compile("\\s*(\\w+) in (\\S+)\\s*");
    private static final Pattern GIVEN = Pattern
            .compile("([\\w-]+)=(\\((?:[^()]|\\([^()]*\\))*\\)|[^\\s(]+(?:\\((?:[^()]|\\([^()]*\\))*\\)\\S*)?)");
    private static final Pattern CHOICE = Pattern.compile("([^\\s={}(?]+(?:\\([^()]*\\)[^\\s(]*)?) \\? ([^:]+) : ([^)}]+)");
    private static final Pattern COMPARED = Pattern.compile("[=<>]|\\s(?:eq|ne|gt|ge|lt|le|is)\\s");
    private static final Set<String> WITHOUT_END = Set.of("else", "case");

    /** A condition that is a path and nothing else. */
    private record Question(String path, Optional<Type> type) {
    }

    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, Map<String, Type>> names = new HashMap<>();

    TemplateTypes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> sources
                    .put(folder.relativize(file).toString().replace(".html", ""), read(file)));
        }
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.sayso").stream()
                .filter(type -> type.isAssignableTo(TemplateInstance.class) && type.isAnnotatedWith(CheckedTemplate.class))
                .map(JavaClass::reflect).forEach(this::know);
        for (int before = -1; before < handedOn();) {
            before = handedOn();
            sources.forEach((name, text) -> questions(text, name));
        }
    }

    Stream<String> templates() {
        return sources.keySet().stream();
    }

    List<String> numbersAskedFor(String template) {
        return numbersAskedFor(sources.getOrDefault(template, ""), template);
    }

    /** The same of another text in the place of a template. */
    List<String> numbersAskedFor(String text, String template) {
        return questions(text, template).stream().filter(asked -> asked.type().filter(TemplateTypes::isNumber).isPresent())
                .map(Question::path).toList();
    }

    /** What is asked for outside of the tags: what has a known type, or what has none. */
    List<String> questions(boolean known) {
        return sources.entrySet().stream().filter(source -> !source.getKey().startsWith("tags/"))
                .flatMap(source -> questions(source.getValue(), source.getKey()).stream())
                .filter(asked -> asked.type().isPresent() == known).map(Question::path).toList();
    }

    private int handedOn() {
        return names.values().stream().mapToInt(Map::size).sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)\\{!.*?!}", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know(Class<?> template) {
        CheckedTemplate where = template.getAnnotation(CheckedTemplate.class);
        String name = where.defaultName().equals(CheckedTemplate.HYPHENATED_ELEMENT_NAME)
                ? template.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)
                : template.getSimpleName();
        for (RecordComponent part : template.getRecordComponents()) {
            named(where.basePath() + "/" + name).put(part.getName(), part.getGenericType());
        }
    }

    private Map<String, Type> named(String template) {
        return names.computeIfAbsent(template, one -> new HashMap<>());
    }

    private List<Question> questions(String text, String template) {
        Deque<Map<String, Type>> scopes = new ArrayDeque<>(List.of(new HashMap<>(named(template))));
        Matcher declared = DECLARED.matcher(text);
        while (declared.find()) {
            type(declared.group(1)).ifPresent(type -> scopes.getFirst().put(declared.group(2), type));
        }
        List<Question> asked = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group().startsWith("{/")) {
                scopes.pop();
            } else if (token.group(1) != null && !WITHOUT_END.contains(token.group(1)) && !token.group().endsWith("/}")) {
                scopes.push(open(token.group(1), token.group(2), scopes, asked));
            } else if (token.group(1) != null) {
                open(token.group(1), token.group(2), scopes, asked);
            }
            if (token.group(1) == null || !token.group(1).matches("if|else")) {
                CHOICE.matcher(token.group()).results().forEach(choice -> ask(choice.group(1), scopes, asked));
            }
        }
        return asked;
    }

    /** What a section makes known within it. */
    private Map<String, Type> open(String section, String arguments, Deque<Map<String, Type>> scopes, List<Question> asked) {
        Map<String, Type> known = new HashMap<>();
        if (section.equals("if") || (section.equals("else") && arguments.strip().startsWith("if "))) {
            ask(arguments.replaceFirst("^\\s*if ", ""), scopes, asked);
        } else if (section.equals("for")) {
            Matcher loop = LOOP.matcher(arguments);
            if (loop.matches()) {
                resolve(loop.group(2), scopes).flatMap(TemplateTypes::element)
                        .ifPresent(type -> known.put(loop.group(1), type));
            }
        } else if (section.equals("let")) {
            scopes.push(known);
            GIVEN.matcher(arguments).results()
                    .forEach(given -> resolve(given.group(2), scopes).ifPresent(type -> known.put(given.group(1), type)));
            scopes.pop();
        } else {
            String target = section.equals("include") ? arguments.strip().split("\\s", 2)[0] : "tags/" + section;
            GIVEN.matcher(arguments).results().forEach(given -> resolve(given.group(2), scopes)
                    .filter(type -> isNumber(type) || !named(target).containsKey(given.group(1)))
                    .ifPresent(type -> named(target).put(given.group(1), type)));
        }
        return known;
    }

    private void ask(String condition, Deque<Map<String, Type>> scopes, List<Question> asked) {
        Stream.of(condition.split("&&|\\|\\|", -1)).map(String::strip).filter(part -> !COMPARED.matcher(part).find())
                .map(part -> part.replaceFirst("^[!(]+", ""))
                .map(part -> part.contains("(") ? part : part.replaceFirst("\\)+$", "")).filter(part -> !part.isEmpty())
                .forEach(part -> asked.add(new Question(part.replace("??", ""), resolve(part, scopes))));
    }

    private Optional<Type> resolve(String expression, Deque<Map<String, Type>> scopes) {
        Matcher choice = CHOICE.matcher(expression);
        if (choice.find()) {
            List<Type> either = Stream.of(choice.group(2), choice.group(3))
                    .flatMap(one -> resolve(one.strip(), scopes).stream())
                    .toList();
            return either.stream().filter(TemplateTypes::isNumber).findFirst().or(() -> either.stream().findFirst());
        }
        if (expression.matches("[0-9]+[lL]?")) {
            return Optional.of(long.class);
        }
        if (!expression.matches("\\w[^:'\"]*|\\w+(\\.\\w+)*\\(.*\\)\\??\\??")) {
            return Optional.empty();
        }
        String[] path = expression.replace("??", "").replaceAll("\\([^()]*\\)", "()").split("\\.", -1);
        Optional<Type> type = scopes.stream().map(scope -> scope.get(path[0])).flatMap(Stream::ofNullable).findFirst();
        for (int i = 1; i < path.length; i++) {
            String name = path[i];
            type = type.flatMap(owner -> member(owner, name));
        }
        return type;
    }

    private static Optional<Type> member(Type owner, String called) {
        String name = called.replace("()", "");
        boolean given = called.endsWith("()");
        String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(raw(owner).getMethods()).filter(method -> given || method.getParameterCount() == 0)
                .filter(method -> List.of(name, "is" + tail, "get" + tail).contains(method.getName()))
                .min(Comparator.comparing(method -> method.getName().equals(name) ? 0 : 1))
                .map(method -> returned(method, owner));
    }

    private static Type returned(Method method, Type owner) {
        Type type = method.getGenericReturnType();
        boolean first = owner instanceof ParameterizedType && raw(owner).getTypeParameters().length > 0
                && type.equals(raw(owner).getTypeParameters()[0]);
        return first ? ((ParameterizedType) owner).getActualTypeArguments()[0] : type;
    }

    private static Optional<Type> element(Type type) {
        boolean listed = Iterable.class.isAssignableFrom(raw(type)) && type instanceof ParameterizedType;
        return listed ? Optional.of(((ParameterizedType) type).getActualTypeArguments()[0])
                : Optional.ofNullable(raw(type).getComponentType());
    }

    private static boolean isNumber(Type type) {
        Class<?> raw = raw(type);
        return Number.class.isAssignableFrom(raw) || Set.of(int.class, long.class, short.class, double.class).contains(raw);
    }

    private static Class<?> raw(@Nullable Type type) {
        return type instanceof Class<?> one ? one
                : type instanceof ParameterizedType many ? (Class<?>) many.getRawType()
                        : type instanceof WildcardType wild ? raw(wild.getUpperBounds()[0]) : Object.class;
    }

    private static Optional<Type> type(String declared) {
        Matcher list = Pattern.compile("java\\.util\\.List<(.+)>").matcher(declared);
        try {
            if (list.matches()) {
                Class<?> element = Class.forName(list.group(1), false, TemplateTypes.class.getClassLoader());
                return Optional.of(new ListOf(element));
            }
            return Optional.of(Class.forName(declared, false, TemplateTypes.class.getClassLoader()));
        } catch (ClassNotFoundException nested) {
            int dot = declared.lastIndexOf('.');
            return dot < 0 || declared.contains("<") ? Optional.empty()
                    : type(declared.substring(0, dot) + "$" + declared.substring(dot + 1));
        }
    }

    private record ListOf(Class<?> element) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return Collections.singletonList(element).toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
