package dev.sayso.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Chooses the language of each request once, so that messages, {@code lang} and headers agree. */
@ApplicationScoped
class LanguageFilter {

    private static final String CHOSEN = Language.class.getName();

    private final CurrentVertxRequest current;

    LanguageFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(LanguageFilter::choose, FilterOrder.LANGUAGE);
    }

    void localize(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(template -> template.setLocale(now().locale()));
    }

    /** The language of the request in progress; English outside one. */
    Language now() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return Language.EN;
        }
        return of(current.getCurrent());
    }

    static Language of(RoutingContext context) {
        Language chosen = context.get(CHOSEN);
        return chosen == null ? Language.EN : chosen;
    }

    static void speak(RoutingContext context, Language language) {
        context.put(CHOSEN, language);
        context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    private static void choose(RoutingContext context) {
        Language language = Language.choose(Preference.LANGUAGE.read(context),
                context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        speak(context, language);
        context.addHeadersEndHandler(sent -> context.response().headers().add(HttpHeaders.VARY, "Accept-Language, Cookie"));
        context.next();
    }
}
