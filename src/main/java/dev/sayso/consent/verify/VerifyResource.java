package dev.sayso.consent.verify;

import java.io.IOException;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Anybody checks a receipt. Nothing that is uploaded is kept, and nothing changes. */
@Path("/verify")
@PermitAll
@Blocking
class VerifyResource {

    private final Verifier verifier;

    VerifyResource(Verifier verifier) {
        this.verifier = verifier;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask() {
        return new verify(VerifyView.EMPTY);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response check(@BeanParam VerifyForm form) throws IOException {
        VerifyView view = verifier.check(form);
        return Response.status(view.problems().isEmpty() ? 200 : 422).entity(new verify(view)).build();
    }

    @CheckedTemplate(basePath = "consent")
    record verify(VerifyView view) implements TemplateInstance {
    }
}
