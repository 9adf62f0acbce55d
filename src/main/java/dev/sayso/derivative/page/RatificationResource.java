package dev.sayso.derivative.page;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.derivative.ratification.RatificationDesk;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;
import io.smallrye.common.annotation.Blocking;

/** A creator allows a derivative that was made without permission, or objects to it. */
@Path(MadeResource.PATH + "/{id}/ratifications")
@RolesAllowed(Role.CREATOR)
@Blocking
class RatificationResource {

    private static final int LONGEST_WORDS = 1_000;

    private final Made made;
    private final DerivativeReader reader;
    private final RatificationDesk desk;
    private final Acting acting;

    RatificationResource(Made made, DerivativeReader reader, RatificationDesk desk, Acting acting) {
        this.made = made;
        this.reader = reader;
        this.desk = desk;
        this.acting = acting;
    }

    @POST
    public Response say(@RestPath String id, @RestForm @DefaultValue("") String place,
            @RestForm @DefaultValue("") String answer,
            @RestForm @DefaultValue("") String shown, @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String words) {
        long item = made.seen(acting.creator(), id).orElseThrow(NotFoundException::new);
        Problems problems = problems(place, answer, words);
        if (!problems.isEmpty()) {
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(new MadeResource.madeOne(
                    reader.read(item, acting.creator(), acting.language()), "", problems)).build();
        }
        int parent = place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : -1;
        boolean allowed = answer.equals("allow");
        if (allowed) {
            desk.allow(acting.creator(), id, parent, shown, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                    acting.language());
        } else {
            desk.object(acting.creator(), id, parent, words.isBlank() ? null : words.strip(), acting.language());
        }
        return Response.seeOther(URI.create(MadeResource.PATH + "/" + id + "?told=" + (allowed ? "allowed" : "objected")))
                .build();
    }

    private static Problems problems(String place, String answer, String words) {
        MadeMessages says = Messages.of(MadeMessages.class);
        if (!List.of("allow", "object").contains(answer)) {
            return new Problems(List.of(new Problem("answer-" + place, says.ratify_choose())));
        }
        boolean unfit = words.length() > LONGEST_WORDS
                || words.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE || c == 0);
        return unfit ? new Problems(List.of(new Problem("words-" + place, says.ratify_words_long()))) : Problems.NONE;
    }
}
