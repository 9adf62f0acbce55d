package dev.sayso.web;

import java.util.Set;
import java.util.TreeSet;

import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;

/** The methods that a path takes, which Quarkus knows and does not tell. */
final class AllowedMethods {

    /** What is served without a resource, a style sheet for one, is only read. */
    private static final String READ = "GET, HEAD, OPTIONS";

    private AllowedMethods() {
    }

    /** As the header {@code Allow} has them. */
    static String of(String path) {
        Set<String> methods = new TreeSet<>();
        RequestMapper<RestInitialHandler.InitialMatch> resources = new RequestMapper<>(
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
        for (RequestMapper.RequestMatch<RestInitialHandler.InitialMatch> match = resources
                .map(path); match != null; match = resources.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    collect(methods, routing, match.remaining.isEmpty() ? "/" : match.remaining);
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods.size() == 1 ? READ : String.join(", ", methods);
    }

    private static void collect(Set<String> methods, ClassRoutingHandler resource, String rest) {
        resource.getMappers().forEach((method, paths) -> {
            if (method != null && paths.map(rest) != null) {
                methods.add(method);
            }
        });
    }
}
