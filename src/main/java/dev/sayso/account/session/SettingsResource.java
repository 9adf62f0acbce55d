package dev.sayso.account.session;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.account.SignedIn;
import dev.sayso.account.Theme;
import dev.sayso.web.Language;
import dev.sayso.web.Preference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** A person's own settings and sessions. */
@Path("/settings")
@Authenticated
@Blocking
class SettingsResource {

    private final SignedIn person;
    private final SecurityIdentity identity;
    private final AccountDesk accounts;
    private final SessionDesk sessions;
    private final RoutingContext context;

    SettingsResource(SignedIn person, SecurityIdentity identity, AccountDesk accounts, SessionDesk sessions,
            RoutingContext context) {
        this.person = person;
        this.identity = identity;
        this.accounts = accounts;
        this.sessions = sessions;
        this.context = context;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String saved) {
        List<Session> live = sessions.liveOf(person.accountId());
        return new settings(person.account(), List.of(Theme.values()), live,
                identity.getAttribute(SessionTokens.SESSION), saved != null);
    }

    @POST
    public Response save(@RestForm @Nullable String language, @RestForm @Nullable String theme) {
        Language wanted = Language.of(language).orElseThrow(BadRequestException::new);
        Theme look = Theme.of(theme).orElseThrow(BadRequestException::new);
        accounts.prefer(person.accountId(), wanted, look);
        Preference.LANGUAGE.write(context, wanted.tag());
        Preference.THEME.write(context, look.value());
        return Response.seeOther(URI.create("/settings?saved=yes")).build();
    }

    @POST
    @Path("/sessions/{id}/end")
    public Response end(@RestPath UUID id) {
        sessions.end(person.accountId(), id);
        return Response.seeOther(URI.create("/settings")).build();
    }

    @CheckedTemplate(basePath = "account")
    record settings(Account account, List<Theme> themes, List<Session> sessions, @Nullable UUID current, boolean saved)
            implements
                TemplateInstance {
    }
}
