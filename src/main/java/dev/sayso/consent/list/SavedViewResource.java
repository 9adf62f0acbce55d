package dev.sayso.consent.list;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.views.SavedViewDesk;
import dev.sayso.consent.views.ViewRefused;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;
import io.smallrye.common.annotation.Blocking;

/**
 * The filters of their list that a creator names, and those that they delete. The path of the class is that of all
 * items: an item can be called {@code views}, and keeps its page.
 */
@Path("/items")
@RolesAllowed(Role.CREATOR)
@Blocking
class SavedViewResource {

    private final SavedViewDesk desk;
    private final ItemsReader reader;
    private final Acting acting;

    SavedViewResource(SavedViewDesk desk, ItemsReader reader, Acting acting) {
        this.desk = desk;
        this.reader = reader;
        this.acting = acting;
    }

    @POST
    @Path("/views")
    public Response save(@RestForm @DefaultValue("") String act, @RestForm @Nullable String name, @RestForm @Nullable String q,
            @RestForm @Nullable String kind, @RestForm @Nullable String state, @RestForm @Nullable String use,
            @RestForm @Nullable String sort) {
        ItemQuery query = reader.meant(new ItemQuery(q, kind, state, use, sort, null, null));
        String typed = name == null ? "" : name;
        try {
            desk.save(acting.creator(), acting.witness(act).actId(), typed, query.filter().isEmpty() ? "" : query.text());
            return Response.seeOther(URI.create(ItemQuery.address(query.text()))).build();
        } catch (ViewRefused refused) {
            return again(query, typed, refused);
        }
    }

    @POST
    @Path("/views/{id}/deletion")
    public Response delete(@RestPath UUID id) {
        desk.delete(acting.creator(), id);
        return Response.seeOther(URI.create("/items")).build();
    }

    private Response again(ItemQuery query, String typed, ViewRefused refused) {
        Problems problems = new Problems(List.of(new Problem("name", refused.advice())));
        ViewsBar.Naming naming = new ViewsBar.Naming(typed, problems);
        return Response.status(refused.status())
                .entity(new ItemsResource.items(reader.read(acting.creator(), query, naming, acting.language()))).build();
    }
}
