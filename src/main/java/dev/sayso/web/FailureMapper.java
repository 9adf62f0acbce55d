package dev.sayso.web;

import java.io.IOException;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;

/** Maps what resources throw to answers; the words are {@link ErrorPages}'. */
class FailureMapper {

    private final ErrorPages errors;
    private final RoutingContext context;

    FailureMapper(ErrorPages errors, RoutingContext context) {
        this.errors = errors;
        this.context = context;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        Response.ResponseBuilder builder = Response.status(refusal.status());
        if (refusal.status() == 429) {
            builder.header("Retry-After", 5);
        }
        return answer(builder, refusal.status(), refusal.key(), refusal, null);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return answer(Response.fromResponse(failure.getResponse()), status, null, null, status >= 500 ? failure : null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answer(Response.status(403), 403, null, null, null);
    }

    /** The body ended before it was whole, or its parts are none, or it is more than is read. */
    @ServerExceptionMapper
    public Response broken(IOException body) {
        if (DatabaseAway.isCauseOf(body) || DiskFull.isCauseOf(body)) {
            return unexpected(body);
        }
        return answer(Response.status(400), 400, null, null, null);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (DiskFull.isCauseOf(failure)) {
            return refusal(new StorageFull());
        }
        int status = status(failure);
        Response.ResponseBuilder builder = Response.status(status);
        if (status == 503) {
            builder.header("Retry-After", 5);
        }
        return answer(builder, status, null, null, status >= 500 ? failure : null);
    }

    private int status(Throwable failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            return 503;
        }
        return !Unstorable.isCauseOf(failure) ? 500 : context.normalizedPath().contains("%00") ? 404 : 400;
    }

    private Response answer(Response.ResponseBuilder builder, int status, @Nullable String type,
            @Nullable Refusal refusal, @Nullable Throwable failure) {
        ErrorPages.Rendered body = errors.render(context, status, type, refusal, failure);
        return builder.type(body.contentType()).entity(body.text()).build();
    }
}
