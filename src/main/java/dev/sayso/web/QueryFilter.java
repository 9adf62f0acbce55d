package dev.sayso.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a program's request with a parameter that the call does not have: one that is misspelt would otherwise be taken
 * for one that was not sent. What a call has is what its method declares.
 */
@Singleton
class QueryFilter {

    private final CurrentVertxRequest current;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<Method, Set<String>> exact = new ConcurrentHashMap<>();

    QueryFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Before the body is read. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    public void check(ResourceInfo resource) {
        RoutingContext context = current.getCurrent();
        if (context.request().query() != null && PathKind.of(context).takesTokens()) {
            Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), QueryFilter::declaredBy);
            Set<String> unknown = context.queryParams().entries().stream().map(Map.Entry::getKey)
                    .filter(name -> !names.contains(name)).collect(Collectors.toCollection(TreeSet::new));
            if (!unknown.isEmpty()) {
                throw new UnknownParameters(unknown, names);
            }
            requireValues(context, exact.computeIfAbsent(resource.getResourceMethod(), QueryFilter::saidExactly));
        }
    }

    /** An empty value arrives as none: whoever asks for a dry run with it would get a real one. */
    private static void requireValues(RoutingContext context, Set<String> exact) {
        if (context.queryParams().entries().stream()
                .anyMatch(said -> exact.contains(said.getKey()) && said.getValue().isEmpty())) {
            throw new BadRequestException();
        }
    }

    /** What a method takes as a list, to see all that was said of it. */
    private static Set<String> saidExactly(Method method) {
        return Stream.of(method.getParameters()).filter(parameter -> parameter.getType() == List.class)
                .flatMap(QueryFilter::names).collect(Collectors.toSet());
    }

    private static Set<String> declaredBy(Method method) {
        return Stream.of(method.getParameters()).flatMap(QueryFilter::names).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields()).flatMap(field -> names(field, field.getName()))
                : names(parameter, parameter.getName());
    }

    private static Stream<String> names(AnnotatedElement declared, String name) {
        QueryParam standard = declared.getAnnotation(QueryParam.class);
        RestQuery rest = declared.getAnnotation(RestQuery.class);
        if (standard != null) {
            return Stream.of(standard.value());
        }
        return rest == null ? Stream.empty() : Stream.of(rest.value().isEmpty() ? name : rest.value());
    }
}
