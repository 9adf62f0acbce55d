package dev.sayso.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;

/** Every component in every state, for whoever builds or judges pages. Not in production. */
@Path("/styleguide")
@IfBuildProfile(anyOf = { "dev", "test" })
@PermitAll
@Blocking
class StyleguideResource {

    private final Page page;
    private final CurrentVertxRequest current;

    StyleguideResource(Page page, CurrentVertxRequest current) {
        this.page = page;
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String theme, @RestQuery @Nullable String lang) {
        page.tryTheme(theme);
        Language.of(lang).ifPresent(language -> LanguageFilter.speak(current.getCurrent(), language));
        return new guide(new Samples());
    }

    @CheckedTemplate(basePath = "web/styleguide")
    record guide(Samples samples) implements TemplateInstance {
    }
}
