package dev.sayso.log;

import static java.util.Objects.requireNonNull;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.feed.Epoch;
import dev.sayso.feed.Epochs;
import dev.sayso.feed.Fact;
import dev.sayso.log.tree.Tile;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;

/** The log of each history, those that have ended too, and with what each later one begins. */
@Path("/log/{epoch:[0-9a-f]{8}}")
@PermitAll
@Blocking
class EpochLogResource {

    private final Epochs epochs;
    private final LogHeads heads;
    private final LogTiles tiles;
    private final LogRecords records;
    private final Proofs proofs;
    private final HttpServerResponse response;

    EpochLogResource(Epochs epochs, LogHeads heads, LogTiles tiles, LogRecords records, Proofs proofs,
            HttpServerResponse response) {
        this.epochs = epochs;
        this.heads = heads;
        this.tiles = tiles;
        this.records = records;
        this.proofs = proofs;
        this.response = response;
    }

    @GET
    @Path("/checkpoint")
    @Produces(LogResource.TEXT)
    public Object checkpoint(@RestPath String epoch) {
        return answer(head(epoch).checkpoint().orElseThrow(ServiceUnavailableException::new), LogResource.ASK_AGAIN);
    }

    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Object tile(@RestPath String epoch, @RestPath String path) {
        LogHead head = head(epoch);
        Tile tile = Tile.parse(path).filter(one -> one.isIn(head.size())).orElseThrow(NotFoundException::new);
        return answer(tiles.served(head.epoch(), tile), LogResource.FOR_EVER);
    }

    /** Says which log ended, and how much of it was restored: a receipt like others. */
    @GET
    @Path("/beginning.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Object beginning(@RestPath String epoch) {
        long fact = fact(epoch);
        return answer(requireNonNull(records.of(List.of(fact)).get(fact)).receipt(), LogResource.ASK_AGAIN);
    }

    @GET
    @Path("/beginning.tlog-proof")
    @Produces(LogResource.TEXT)
    public Object proof(@RestPath String epoch) {
        return answer(proofs.of(fact(epoch)).orElseThrow(ServiceUnavailableException::new).print(), LogResource.ASK_AGAIN);
    }

    private LogHead head(String code) {
        return heads.of(epoch(code)).orElseThrow(NotFoundException::new);
    }

    private long fact(String code) {
        return epoch(code).fact().map(Fact::id).orElseThrow(NotFoundException::new);
    }

    private Epoch epoch(String code) {
        return epochs.find("code", code).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    private Object answer(Object content, String caching) {
        response.putHeader("Cache-Control", caching);
        return content;
    }
}
