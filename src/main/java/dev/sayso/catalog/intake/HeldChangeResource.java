package dev.sayso.catalog.intake;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.account.SignedIn;
import dev.sayso.catalog.CatalogMessages;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import dev.sayso.web.Place;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators decide about changes that take something from holders. */
@Path("/admin/catalog/held-changes")
@RolesAllowed(Role.ADMIN)
@Blocking
class HeldChangeResource {

    private static final String PATH = "/admin/catalog/held-changes";

    private final HeldDesk desk;
    private final SignedIn person;

    HeldChangeResource(HeldDesk desk, SignedIn person) {
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String after, @RestQuery @Nullable String done) {
        CatalogMessages words = Messages.of(CatalogMessages.class);
        HeldPage page = desk.waiting(Place.of(after).orElse(null));
        Pager pager = after == null && page.next() == null ? null
                : new Pager(after == null ? null : PATH, page.next() == null ? null : PATH + "?after=" + page.next().token());
        return new heldChanges(page.changes(), List.of(Column.text(words.held_item()), Column.text(words.held_takes_from()),
                Column.text(words.held_since())), pager, done == null ? "" : done);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id) {
        CatalogMessages words = Messages.of(CatalogMessages.class);
        return new heldChange(desk.one(id), List.of(Column.text(words.held_holders()), Column.number(words.held_now()),
                Column.number(words.held_then())), PATH);
    }

    /** What does not fit any more is shown again, with the reason. */
    @POST
    @Path("/{id}/approval")
    public Response approve(@RestPath UUID id) {
        try {
            desk.approve(id, person.accountId());
            return Response.seeOther(URI.create(PATH + "?done=approved")).build();
        } catch (RowRejected outdated) {
            return Response.seeOther(URI.create(PATH + "/" + id)).build();
        }
    }

    @POST
    @Path("/{id}/refusal")
    public Response refuse(@RestPath UUID id) {
        desk.refuse(id, person.accountId());
        return Response.seeOther(URI.create(PATH + "?done=refused")).build();
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record heldChanges(List<HeldView> changes, List<Column> columns, @Nullable Pager pager, String done)
            implements
                TemplateInstance {
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record heldChange(HeldView change, List<Column> columns, String list) implements TemplateInstance {
    }
}
