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
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators decide about changes that take something from holders. */
@Path("/admin/catalog/held-changes")
@RolesAllowed(Role.ADMIN)
@Blocking
class HeldChangeResource {

    private final HeldDesk desk;
    private final SignedIn person;

    HeldChangeResource(HeldDesk desk, SignedIn person) {
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String done) {
        CatalogMessages words = Messages.of(CatalogMessages.class);
        return new heldChanges(desk.waiting(), List.of(Column.text(words.held_holders()), Column.text(words.held_now()),
                Column.text(words.held_then())), done == null ? "" : done);
    }

    @POST
    @Path("/{id}/approval")
    public Response approve(@RestPath UUID id) {
        desk.approve(id, person.accountId());
        return Response.seeOther(URI.create("/admin/catalog/held-changes?done=approved")).build();
    }

    @POST
    @Path("/{id}/refusal")
    public Response refuse(@RestPath UUID id) {
        desk.refuse(id, person.accountId());
        return Response.seeOther(URI.create("/admin/catalog/held-changes?done=refused")).build();
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record heldChanges(List<HeldView> changes, List<Column> columns, String done) implements TemplateInstance {
    }
}
