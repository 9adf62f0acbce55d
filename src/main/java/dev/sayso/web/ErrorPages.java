package dev.sayso.web;

import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The one place that turns failures into pages for people and RFC 9457 problems for programs. */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 421, 422, 429, 500, 503);

    @CheckedTemplate(basePath = "web")
    record error(int status, String lang, String dir, String css, String title, String advice, String reference)
            implements
                TemplateInstance {
    }

    private final Assets assets;

    ErrorPages(Assets assets) {
        this.assets = assets;
    }

    /** Failures before or outside the resources: bodies too large, requests malformed. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::handle);
    }

    private void handle(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().ended() || failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException || failure instanceof ForbiddenException) {
            context.next();
        } else {
            send(context, status(context), null, failure);
        }
    }

    private static int status(RoutingContext context) {
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        return status == 500 && DatabaseAway.isCauseOf(context.failure()) ? 503 : status;
    }

    void send(RoutingContext context, int status, @Nullable String type) {
        send(context, status, type, null);
    }

    private void send(RoutingContext context, int status, @Nullable String type, @Nullable Throwable failure) {
        Rendered body = render(context, status, type, null, failure);
        if (status == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, body.contentType())
                .end(body.text());
    }

    /** A body in the requester's form and language; its reference is in the log too, a 503 without its many causes. */
    Rendered render(RoutingContext context, int status, @Nullable String type, @Nullable Refusal refusal,
            @Nullable Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        String key = type != null ? type : "http-" + status;
        Logger.Level level = status >= 500 ? Logger.Level.ERROR : Logger.Level.INFO;
        LOG.logf(level, status == 503 ? null : failure, "%s: %d %s for %s %s", reference, status, key,
                context.request().method(), context.normalizedPath());
        if (status == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, AllowedMethods.of(context.normalizedPath()));
        }
        boolean program = isForProgram(context);
        Words words = refusal != null ? new Words(refusal.title(), refusal.advice())
                : program ? wordsForPrograms(context, status) : words(context, status, type);
        return program ? new Rendered("application/problem+json", problem(status, key, words, reference, refusal))
                : new Rendered("text/html;charset=UTF-8", page(context, status, words, reference));
    }

    /** Where the path does not say it, whoever can show a page gets one. */
    private static boolean isForProgram(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return switch (PathKind.of(context)) {
            case AMBIGUOUS -> accepted == null || !accepted.contains("text/html");
            case SIGNAL -> accepted != null && accepted.contains("json") && !accepted.contains("text/html");
            default -> PathKind.of(context).isForPrograms();
        };
    }

    private static String problem(int status, String key, Words words, String reference, @Nullable Refusal refusal) {
        JsonObject members = refusal == null ? new JsonObject() : new JsonObject(new HashMap<>(refusal.members()));
        return members.put("type", "urn:sayso:problem:" + key).put("title", words.title())
                .put("status", status).put("detail", words.advice()).put("instance", "urn:sayso:reference:" + reference)
                .encode();
    }

    private String page(RoutingContext context, int status, Words words, String reference) {
        Language language = LanguageFilter.of(context);
        return new error(status, language.tag(), language.direction(), assets.css().path(), words.title(),
                words.advice(), reference).setLocale(language.locale()).render();
    }

    private static Words words(RoutingContext context, int status, @Nullable String type) {
        WebMessages messages = Messages.of(WebMessages.class, LanguageFilter.of(context));
        if ("cross-site".equals(type)) {
            return new Words(messages.error_cross_site_title(), messages.error_cross_site_advice());
        }
        return switch (KNOWN.contains(status) ? status : status >= 500 ? 500 : 400) {
            case 401 -> new Words(messages.error_401_title(), messages.error_401_advice());
            case 403 -> new Words(messages.error_403_title(), messages.error_403_advice());
            case 404, 405 -> new Words(messages.error_404_title(), messages.error_404_advice());
            case 409 -> new Words(messages.error_409_title(), messages.error_409_advice());
            case 413 -> new Words(messages.error_413_title(), messages.error_413_advice());
            case 421 -> new Words(messages.error_421_title(), messages.error_421_advice());
            case 422 -> new Words(messages.error_422_title(), messages.error_422_advice());
            case 429 -> new Words(messages.error_429_title(), messages.error_429_advice());
            case 500 -> new Words(messages.error_500_title(), messages.error_500_advice());
            case 503 -> new Words(messages.error_503_title(), messages.error_503_advice());
            default -> new Words(messages.error_400_title(), messages.error_400_advice());
        };
    }

    /** A title is the status's own; nothing speaks of pages, which a program has none of. */
    private static Words wordsForPrograms(RoutingContext context, int status) {
        WebMessages messages = Messages.of(WebMessages.class, LanguageFilter.of(context));
        String detail = switch (status) {
            case 401 -> messages.error_401_title();
            case 403 -> messages.problem_403();
            case 404 -> messages.problem_404();
            case 405 -> messages.problem_405();
            case 406 -> messages.problem_406();
            case 408 -> messages.problem_408();
            case 409 -> messages.problem_409();
            case 413 -> messages.problem_413();
            case 415 -> messages.problem_415();
            case 421 -> messages.problem_421();
            case 422 -> messages.problem_422();
            case 429 -> messages.problem_429();
            case 503 -> messages.problem_503();
            default -> status >= 500 ? messages.problem_500() : messages.problem_400();
        };
        return new Words(HttpResponseStatus.valueOf(status).reasonPhrase(), detail);
    }

    record Rendered(String contentType, String text) {
    }

    private record Words(String title, String advice) {
    }
}
