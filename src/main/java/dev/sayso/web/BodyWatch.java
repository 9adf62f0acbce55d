package dev.sayso.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Waits for a small body only so long, for a file as long as it comes at some rate, and for what nobody reads no longer. */
@ApplicationScoped
class BodyWatch {

    private static final long EVERY_MILLIS = 500;

    /** Of a file, in a second. */
    private static final long FEWEST_BYTES = 1024;

    private final Set<Coming> coming = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final BodySizeFilter sizes;
    private final Duration patience;
    private long timer;

    BodyWatch(Vertx vertx, BodySizeFilter sizes, @ConfigProperty(name = "sayso.body.patience") Duration patience) {
        this.vertx = vertx;
        this.sizes = sizes;
        this.patience = patience;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FilterOrder.BODY_WATCH);
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY_MILLIS, tick -> coming.removeIf(Coming::isOver));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void watch(RoutingContext context) {
        if (hasBody(context.request())) {
            Coming body = new Coming(context, sizes.areFilesTakenBy(context), patience);
            context.put(Coming.class.getName(), body);
            coming.add(body);
        }
        context.next();
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** @param reader is told if it does not come in time; must not block */
    void wait(RoutingContext context, Consumer<Throwable> reader) {
        Coming body = context.get(Coming.class.getName());
        if (body != null) {
            body.reader = reader;
        }
    }

    void came(RoutingContext context) {
        Coming body = context.get(Coming.class.getName());
        if (body != null) {
            coming.remove(body);
        }
    }

    private static final class Coming {

        private final RoutingContext context;
        private final Context eventLoop;
        private final boolean file;
        private final Duration patience;
        private long since = System.nanoTime();
        private long bytes;
        private volatile @Nullable Consumer<Throwable> reader;

        Coming(RoutingContext context, boolean file, Duration patience) {
            this.context = context;
            this.eventLoop = context.vertx().getOrCreateContext();
            this.file = file;
            this.patience = patience;
        }

        boolean isOver() {
            if (context.request().isEnded()) {
                return true;
            }
            long now = System.nanoTime();
            if (now - since < patience.toNanos()) {
                return false;
            }
            long fewest = bytes + FEWEST_BYTES * patience.toSeconds();
            bytes = context.request().bytesRead();
            since = now;
            if (file && !context.response().ended() && bytes >= fewest) {
                return false;
            }
            Consumer<Throwable> waiting = reader;
            reader = null;
            eventLoop.runOnContext(late -> end(waiting));
            return waiting == null;
        }

        /** Whoever was told so has as long again to go. */
        private void end(@Nullable Consumer<Throwable> waiting) {
            if (waiting != null && !context.response().headWritten()) {
                waiting.accept(new ClientErrorException(408));
            } else if (!context.response().reset()) {
                context.request().connection().close();
            }
        }
    }
}
