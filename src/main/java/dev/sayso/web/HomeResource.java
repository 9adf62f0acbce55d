package dev.sayso.web;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** The first page: what Sayso is for strangers, what needs them for people signed in. */
@Path("/")
@PermitAll
@Blocking
class HomeResource {

    private final Page page;
    private final SecurityIdentity identity;
    private final List<HomeCard> cards;

    HomeResource(Page page, SecurityIdentity identity, @All List<HomeCard> cards) {
        this.page = page;
        this.identity = identity;
        this.cards = cards;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        if (!page.signedIn()) {
            return new landing();
        }
        return new home(page.name(), cards.stream().filter(card -> card.isFor(identity))
                .sorted(Comparator.comparingInt(HomeCard::order))
                .flatMap(card -> card.content().stream()).map(TemplateInstance::render).map(RawString::new).toList());
    }

    @CheckedTemplate(basePath = "web")
    record landing() implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "web")
    record home(String name, List<RawString> cards) implements TemplateInstance {
    }
}
