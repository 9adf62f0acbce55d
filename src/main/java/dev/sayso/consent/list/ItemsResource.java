package dev.sayso.consent.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's own items. */
@Path("/items")
@RolesAllowed(Role.CREATOR)
@Blocking
class ItemsResource {

    private final Acting acting;
    private final ItemsReader reader;

    ItemsResource(Acting acting, ItemsReader reader) {
        this.acting = acting;
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String q, @RestQuery @Nullable String kind,
            @RestQuery @Nullable String state, @RestQuery @Nullable String use, @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after, @RestQuery @Nullable String before) {
        ItemQuery query = new ItemQuery(q, kind, state, use, sort, after, before);
        return new items(reader.read(acting.creator(), query, ViewsBar.Naming.NONE, acting.language()));
    }

    @CheckedTemplate(basePath = "consent/list")
    record items(ItemsView view) implements TemplateInstance {
    }
}
