package dev.sayso.gate.signal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sayso.catalog.Item;
import dev.sayso.web.Language;
import dev.sayso.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/**
 * What anybody's crawler is asked to do and leave with an item, as a page, in the words of schema.org, and plain. Every id
 * that an item could have gets an answer: one that is unknown gets the same as one with which nothing is allowed.
 */
@Path("/signals/items/{id}")
@PermitAll
@Blocking
class SignalResource {

    private static final String JSON_LD = "application/ld+json";
    private static final MediaType LINKED = MediaType.valueOf(JSON_LD);

    /** The first for whoever takes anything. */
    private static final List<Variant> FORMS = Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, LINKED,
            MediaType.APPLICATION_JSON_TYPE).build();

    private final SignalReader reader;
    private final SignalAddresses addresses;
    private final LinkedData linked;
    private final ObjectMapper json;
    private final Page page;
    private final Request request;
    private final RoutingContext context;

    SignalResource(SignalReader reader, SignalAddresses addresses, LinkedData linked, ObjectMapper json, Page page,
            @Context Request request, RoutingContext context) {
        this.reader = reader;
        this.addresses = addresses;
        this.linked = linked;
        this.json = json;
        this.page = page;
        this.request = request;
        this.context = context;
    }

    @GET
    @Produces({ MediaType.TEXT_HTML, JSON_LD, MediaType.APPLICATION_JSON })
    public Response show(@RestPath String id) throws JsonProcessingException {
        if (!Item.isId(id)) {
            throw new NotFoundException();
        }
        Signal signal = reader.of(id, Language.of(page.lang()).orElseThrow());
        MediaType type = request.selectVariant(FORMS).getMediaType();
        return answer(written(signal, type), type, Declaration.of(signal, addresses));
    }

    private String written(Signal signal, MediaType type) throws JsonProcessingException {
        Declaration declaration = Declaration.of(signal, addresses);
        if (type.equals(MediaType.TEXT_HTML_TYPE)) {
            return new signal(signal, declaration, linked.of(signal)).render();
        }
        return type.equals(LINKED) ? linked.of(signal)
                : json.writeValueAsString(SignalFile.of(signal, declaration, addresses));
    }

    /** Kept by whoever likes, but asked for anew each time: what was allowed can be over. */
    private Response answer(String body, MediaType type, Declaration declaration) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString(), true);
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, page.signedIn() ? "private, no-cache" : "no-cache");
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged
                : Response.ok(body, type.withCharset(StandardCharsets.UTF_8.name())).tag(tag);
        return declaration.addTo(answer).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @CheckedTemplate(basePath = "gate")
    record signal(Signal signal, Declaration declaration, String linkedData) implements TemplateInstance {
    }
}
