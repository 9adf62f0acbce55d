package dev.sayso.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.ClientErrorException;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** A body that is refused once it turns out to be too large, and of which nobody reads on what nobody wants. */
final class LimitedBody extends FilterInputStream {

    private final long most;
    private final RoutingContext context;
    private final Context eventLoop;
    private long bytes;
    private boolean whole;

    LimitedBody(InputStream body, long most, RoutingContext context) {
        super(body);
        this.most = most;
        this.context = context;
        this.eventLoop = context.vertx().getOrCreateContext();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        whole = read < 0;
        bytes += Math.max(0, read);
        if (bytes > most) {
            throw new ClientErrorException(413);
        }
        return read;
    }

    /** Quarkus would read on to the end before it answers. */
    @Override
    public void close() {
        if (!whole) {
            eventLoop.runOnContext(ended -> ignoreRest(context));
        }
    }

    /** Lets what still comes fall, on the event loop; the connection is for nothing else afterwards. */
    static void ignoreRest(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(rest -> {
            }).resume();
        }
        if (!context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }
}
