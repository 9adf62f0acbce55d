package dev.sayso.log;

import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.feed.Epochs;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.log.tree.Tile;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;

/** The log as anybody may read it: C2SP tlog-tiles and tlog-checkpoint. */
@Path("/log")
@PermitAll
@Blocking
class LogResource {

    static final String TEXT = "text/plain; charset=utf-8";
    static final String ASK_AGAIN = "no-cache";
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final LogHeads heads;
    private final LogTiles tiles;
    private final LogKeys keys;
    private final Epochs epochs;
    private final HttpServerResponse response;

    LogResource(LogHeads heads, LogTiles tiles, LogKeys keys, Epochs epochs, HttpServerResponse response) {
        this.heads = heads;
        this.tiles = tiles;
        this.keys = keys;
        this.epochs = epochs;
        this.response = response;
    }

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    public Object checkpoint() {
        return answer(heads.head().checkpoint().orElseThrow(ServiceUnavailableException::new), ASK_AGAIN);
    }

    @GET
    @Path("/key")
    @Produces(TEXT)
    public Object key() {
        return answer(keys.verifiers().stream().map(VerifierKey::text).collect(Collectors.joining("\n", "", "\n")), ASK_AGAIN);
    }

    /** Kept for ever by whoever has read it, so these stay the first log's: each later one has its own address. */
    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Object tile(@RestPath String path) {
        LogHead first = heads.of(epochs.findById(1)).orElseThrow();
        Tile tile = Tile.parse(path).filter(one -> one.isIn(first.size())).orElseThrow(NotFoundException::new);
        return answer(tiles.served(first.epoch(), tile), FOR_EVER);
    }

    /** In the place of what every response says otherwise. */
    private Object answer(Object content, String caching) {
        response.putHeader("Cache-Control", caching);
        return content;
    }
}
