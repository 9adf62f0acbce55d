package dev.sayso.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes in whole bodies before a thread is spent on them, so that whoever sends slowly keeps nobody waiting. Only files are
 * read as they come, by a thread each: so many at a time, and those of programs apart from those of people.
 */
@Singleton
class BodyReading {

    /** What each may have in memory, whatever the others have. */
    private static final long SMALL_BYTES = 64 * 1024;
    private static final long MOST_BYTES_OF_ALL = 64 * 1024 * 1024;
    private static final long RETRY_SECONDS = 5;

    private final CurrentVertxRequest current;
    private final BodySizeFilter sizes;
    private final BodyWatch watch;
    private final Semaphore filesOfPrograms;
    private final Semaphore filesOfPeople;
    private final AtomicLong bytesOfAll = new AtomicLong();

    BodyReading(CurrentVertxRequest current, BodySizeFilter sizes, BodyWatch watch,
            @ConfigProperty(name = "sayso.body.files-at-once") int filesAtOnce) {
        this.current = current;
        this.sizes = sizes;
        this.watch = watch;
        this.filesOfPrograms = new Semaphore(filesAtOnce);
        this.filesOfPeople = new Semaphore(filesAtOnce);
    }

    /** Quarkus asks it once it is known that this person or program may call what takes the body. */
    @ServerRequestFilter(nonBlocking = true)
    public @Nullable Uni<Void> read(ContainerRequestContext request) {
        RoutingContext context = current.getCurrent();
        if (!BodyWatch.hasBody(context.request()) || context.request().isEnded()) {
            return null;
        }
        if (sizes.areFilesTakenBy(context)) {
            readSlowly(request, context);
            return null;
        }
        return Uni.createFrom().emitter(emitter -> new Whole(request, context, emitter).read());
    }

    private void readSlowly(ContainerRequestContext request, RoutingContext context) {
        Semaphore files = PathKind.of(context).takesTokens() ? filesOfPrograms : filesOfPeople;
        if (!files.tryAcquire()) {
            throw new TooManyFiles();
        }
        context.addEndHandler(ended -> files.release());
        request.setEntityStream(new LimitedBody(request.getEntityStream(), sizes.mostOf(context), context));
    }

    private final class Whole {

        private final ContainerRequestContext request;
        private final RoutingContext context;
        private final UniEmitter<? super Void> emitter;
        private final long most;
        private Buffer body = Buffer.buffer();
        private long bytesHeld;

        Whole(ContainerRequestContext request, RoutingContext context, UniEmitter<? super Void> emitter) {
            this.request = request;
            this.context = context;
            this.emitter = emitter;
            this.most = sizes.mostOf(context);
        }

        void read() {
            HttpServerRequest coming = context.request();
            watch.wait(context, this::end);
            if ("100-continue".equalsIgnoreCase(coming.getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }
            coming.handler(this::take).endHandler(whole -> finish())
                    .exceptionHandler(brokenOff -> end(new IOException(brokenOff)))
                    .resume();
        }

        private void take(Buffer more) {
            body = body.length() == 0 ? more : body.appendBuffer(more);
            if (body.length() > most) {
                end(new ClientErrorException(413));
            } else if (body.length() > SMALL_BYTES && !isRoomFor(body.length())) {
                end(new ServiceUnavailableException(RETRY_SECONDS));
            }
        }

        private boolean isRoomFor(long bytes) {
            if (bytesHeld == 0) {
                context.addEndHandler(ended -> bytesOfAll.addAndGet(-bytesHeld));
            }
            long all = bytesOfAll.addAndGet(bytes - bytesHeld);
            bytesHeld = bytes;
            return all <= MOST_BYTES_OF_ALL;
        }

        private void finish() {
            watch.came(context);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
            emitter.complete(null);
        }

        private void end(Throwable reason) {
            LimitedBody.ignoreRest(context);
            emitter.fail(reason);
        }
    }
}
