package dev.sayso.terms.reading;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.terms.UseName;
import dev.sayso.web.Language;
import dev.sayso.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The terms of every use, for anybody. */
@Path("/terms")
@PermitAll
@Blocking
class TermsResource {

    private final TermsReader reader;
    private final Offers offers;
    private final Page page;

    TermsResource(TermsReader reader, Offers offers, Page page) {
        this.reader = reader;
        this.offers = offers;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return new list(offers.all(reading()));
    }

    @GET
    @Path("/{use:" + UseName.PATTERN + "}/{version:[1-9][0-9]{0,5}}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String use, @RestPath int version, @RestQuery @Nullable String language) {
        Language text = language == null ? reading() : Language.of(language).orElseThrow(NotFoundException::new);
        VersionView view = reader.open(use, version, text, reading()).orElseThrow(NotFoundException::new);
        return new version(view);
    }

    private Language reading() {
        return Language.of(page.lang()).orElseThrow();
    }

    @CheckedTemplate(basePath = "terms")
    record list(List<Offer> offers) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "terms")
    record version(VersionView view) implements TemplateInstance {
    }
}
