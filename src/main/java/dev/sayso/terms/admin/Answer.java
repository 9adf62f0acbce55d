package dev.sayso.terms.admin;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import dev.sayso.terms.Done;
import io.quarkus.qute.TemplateInstance;

/** What an administrator's form is answered with. */
final class Answer {

    private Answer() {
    }

    /** The use's page, with what was done. */
    static Response use(String use, Done done) {
        return Response.seeOther(URI.create("/admin/terms/uses/" + use + "?done=" + done.tag())).build();
    }

    /** The form again, as it was. */
    static Response again(TemplateInstance form) {
        return Response.status(422).entity(form).build();
    }
}
