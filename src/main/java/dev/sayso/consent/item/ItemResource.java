package dev.sayso.consent.item;

import java.net.URI;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.Acting;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.Noes;
import dev.sayso.consent.Refused;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.web.ItemPanel;
import dev.sayso.web.Messages;
import dev.sayso.web.Problems;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One item of a creator: what is in effect for each use, and the creator's choices. */
@Path("/items")
@RolesAllowed(Role.CREATOR)
@Blocking
class ItemResource {

    private final Items items;
    private final ItemReader reader;
    private final Choosing choosing;
    private final InEffect effect;
    private final Acting acting;
    private final List<ItemPanel> panels;

    ItemResource(Items items, ItemReader reader, Choosing choosing, InEffect effect, Acting acting,
            @All List<ItemPanel> panels) {
        this.items = items;
        this.reader = reader;
        this.choosing = choosing;
        this.effect = effect;
        this.acting = acting;
        this.panels = panels;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String id, @RestQuery @Nullable String saved, @RestQuery @Nullable String obeyed,
            @RestQuery @Nullable String kept) {
        return page(own(id), Reply.of(saved, obeyed, kept));
    }

    /** Where somebody comes who asks again for the address of a form that came back. */
    @GET
    @Path("/{id}/choices")
    public Response form(@RestPath String id) {
        return Response.seeOther(URI.create("/items/" + own(id).platformId())).build();
    }

    @POST
    @Path("/{id}/choices")
    public Response choose(@RestPath String id, MultivaluedMap<String, String> fields) {
        ItemListing item = own(id);
        AnswerForm form = AnswerForm.sent(fields, kind -> !kind.isRule());
        Problems problems = form
                .problems(Messages.of(ItemMessages.class).problem_answer(choosing.title(form.use())));
        if (!problems.isEmpty()) {
            return again(422, item, Reply.wrong(form, problems));
        }
        try {
            return done(item, form.use(), choosing.choose(item, form));
        } catch (Refused refused) {
            return again(refused.status(), item, Reply.refused(form, refused));
        }
    }

    private ItemListing own(String id) {
        return items.of(acting.creator(), id).orElseThrow(NotFoundException::new);
    }

    private Response done(ItemListing item, String use, Noes.Taken taken) {
        String told = switch (effect.await(taken)) {
            case ANSWERED -> "saved";
            case OBEYED -> "obeyed";
            case KEPT -> "kept";
        };
        return Response.seeOther(URI.create("/items/" + item.platformId() + "?" + told + "=" + use + "#" + use)).build();
    }

    private Response again(int status, ItemListing item, Reply reply) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page(item, reply)).build();
    }

    private TemplateInstance page(ItemListing item, Reply reply) {
        return new page(reader.read(item, reply), panels.stream().sorted(Comparator.comparingInt(ItemPanel::order))
                .flatMap(panel -> panel.content(item.id()).stream()).map(TemplateInstance::render).map(RawString::new)
                .toList());
    }

    @CheckedTemplate(basePath = "consent/item")
    record page(ItemView view, List<RawString> panels) implements TemplateInstance {
    }
}
