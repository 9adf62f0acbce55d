package dev.sayso.feed.admin;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.webhook.Delivery;
import io.quarkus.qute.TemplateInstance;

/** Where a form leads, and what forms and addresses say. */
final class Answer {

    private Answer() {
    }

    static Response again(TemplateInstance page) {
        return Response.status(422).type(MediaType.TEXT_HTML).entity(page).build();
    }

    static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static Response consumer(UUID id, Done done) {
        return see(FeedPages.LIST + "/consumers/" + id + "?done=" + done);
    }

    /** Nothing was done, and this is what is so. */
    static Response overtaken(TemplateInstance page) {
        return Response.status(409).type(MediaType.TEXT_HTML).entity(page).build();
    }

    /** The last delivery that a form knew of; the last there can be, if it says none. */
    static long delivery(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /** The version that a form showed; -1, which none has, if it is none. */
    static int version(@Nullable String text) {
        try {
            return Integer.parseInt(text == null ? "" : text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** @throws NotFoundException if there is no such state */
    static Delivery.State stateOf(String text) {
        try {
            return Delivery.State.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown);
        }
    }
}
