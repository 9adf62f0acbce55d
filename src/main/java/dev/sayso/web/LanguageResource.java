package dev.sayso.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** Changes the language of the pages, for anybody. */
@Path("/language")
@PermitAll
@Blocking
class LanguageResource {

    private final Event<LanguageChosen> chosen;
    private final RoutingContext context;

    LanguageResource(Event<LanguageChosen> chosen, RoutingContext context) {
        this.chosen = chosen;
        this.context = context;
    }

    @POST
    public Response choose(@RestForm @Nullable String language, @RestForm @Nullable String to) {
        Language wanted = Language.of(language).orElseThrow(BadRequestException::new);
        chosen.fire(new LanguageChosen(wanted));
        Preference.LANGUAGE.write(context, wanted.tag());
        return Response.seeOther(LocalPath.of(to)).build();
    }
}
