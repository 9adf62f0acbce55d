package dev.sayso.consent.permissions;

import java.net.URI;

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
import dev.sayso.consent.InEffect;
import dev.sayso.consent.Noes;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.audience.BlockListFull;
import dev.sayso.consent.audience.RequesterId;
import dev.sayso.web.Messages;
import io.smallrye.common.annotation.Blocking;

/** The requesters a creator never wants. */
@Path("/permissions/blocks")
@RolesAllowed(Role.CREATOR)
@Blocking
class BlockResource {

    private final PermissionsPages pages;
    private final Noes noes;
    private final AudienceDesk desk;
    private final InEffect effect;
    private final Acting acting;

    BlockResource(PermissionsPages pages, Noes noes, AudienceDesk desk, InEffect effect, Acting acting) {
        this.pages = pages;
        this.noes = noes;
        this.desk = desk;
        this.effect = effect;
        this.acting = acting;
    }

    @POST
    public Response block(@RestForm @Nullable String requester) {
        String id = requester == null ? "" : requester.strip();
        if (!RequesterId.isId(id)) {
            return again(id, Messages.of(PermissionsMessages.class).problem_blocked());
        }
        try {
            return done(News.Kind.BLOCKED, id, noes.block(acting.creator(), id, acting.witness("")).map(effect::await)
                    .orElse(InEffect.Effect.ANSWERED));
        } catch (BlockListFull full) {
            return again(id, full.advice());
        }
    }

    @POST
    @Path("/{requester:" + RequesterId.PATTERN + "}/end")
    public Response end(@RestPath String requester, @RestForm @DefaultValue("") String version) {
        int shown = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        noes.answer(acting.creator());
        boolean inEffect = desk.unblock(acting.creator(), requester, shown).map(effect::await).orElse(true);
        return done(News.Kind.UNBLOCKED, requester, inEffect ? InEffect.Effect.ANSWERED : InEffect.Effect.KEPT);
    }

    private Response again(String typed, String wrong) {
        return Response.status(422).entity(new PermissionsResource.permissions(pages.again(typed, wrong))).build();
    }

    private static Response done(News.Kind kind, String requester, InEffect.Effect effect) {
        return Response.seeOther(URI.create("/permissions" + News.query(kind, requester, effect))).build();
    }
}
