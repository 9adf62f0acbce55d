package dev.sayso;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The routes of the application's resources, written {@code GET /items/{id}}. */
public final class Routes {

    private Routes() {
    }

    static Set<String> all() {
        return resources().flatMap(Routes::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that may answer a question with a page. */
    public static Set<String> pages() {
        return resources().flatMap(type -> type.getAllMethods().stream()
                .filter(method -> method.isAnnotatedWith(GET.class) && isPage(type, method))
                .flatMap(method -> of(type, method))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(JavaClass resource, JavaMethod method) {
        return method.tryGetAnnotationOfType(Produces.class).or(() -> resource.tryGetAnnotationOfType(Produces.class))
                .filter(type -> List.of(type.value()).contains(MediaType.TEXT_HTML)).isPresent();
    }

    /** The names of all parameters that a resource takes in a query. */
    static Set<String> queryParameters() {
        return resources().flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getParameters())).flatMap(Routes::nameInQuery)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that each route takes. */
    static Map<String, Set<String>> queryParametersByRoute() {
        Map<String, Set<String>> names = new TreeMap<>();
        resources().forEach(resource -> resource.getAllMethods().forEach(method -> of(resource, method)
                .forEach(route -> Stream.of(method.reflect().getParameters()).flatMap(Routes::nameInQuery)
                        .forEach(name -> names.computeIfAbsent(route, unseen -> new TreeSet<>()).add(name)))));
        return names;
    }

    private static Stream<String> nameInQuery(Parameter parameter) {
        RestQuery named = parameter.getAnnotation(RestQuery.class);
        return named == null ? Stream.empty() : Stream.of(named.value().isEmpty() ? parameter.getName() : named.value());
    }

    private static Stream<JavaClass> resources() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.sayso")
                .stream().filter(type -> type.isAnnotatedWith(Path.class));
    }

    private static Stream<String> of(JavaClass resource) {
        return resource.getAllMethods().stream().flatMap(method -> of(resource, method));
    }

    private static Stream<String> of(JavaClass resource, JavaMethod method) {
        return methods(method)
                .map(verb -> verb + " " + joined(path(resource.getAnnotationOfType(Path.class)), path(method)));
    }

    /** A method with a path but without an HTTP method would serve whatever its result does: that has no row. */
    private static Stream<String> methods(JavaMethod method) {
        List<String> verbs = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull).map(HttpMethod::value).toList();
        return verbs.isEmpty() && method.isAnnotatedWith(Path.class) ? Stream.of("ANY") : verbs.stream();
    }

    private static String path(JavaMethod method) {
        return method.isAnnotatedWith(Path.class) ? path(method.getAnnotationOfType(Path.class)) : "";
    }

    private static String path(Path path) {
        return path.value();
    }

    private static String joined(String resource, String method) {
        String path = ("/" + resource + "/" + method).replaceAll("/+", "/")
                .replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
