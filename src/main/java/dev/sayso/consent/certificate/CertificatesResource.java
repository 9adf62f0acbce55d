package dev.sayso.consent.certificate;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's certificates, and the one tap that makes one. */
@Path(CertificatesResource.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class CertificatesResource {

    static final String PATH = "/certificates";

    private static final int SHOWN = 50;

    private final Certificates certificates;
    private final CertificateDesk desk;
    private final Acting acting;

    CertificatesResource(Certificates certificates, CertificateDesk desk, Acting acting) {
        this.certificates = certificates;
        this.desk = desk;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return new certificates(acting.newAct(), certificates.latest(acting.creator(), SHOWN));
    }

    @POST
    public Response make(@RestForm @DefaultValue("") String act) {
        Certificate made = desk.certify(acting.creator(), acting.witness(act).actId());
        return Response.seeOther(URI.create(PATH + "/" + made.id() + "?made=now")).build();
    }

    @CheckedTemplate(basePath = "consent")
    record certificates(UUID act, List<Certificate> made) implements TemplateInstance {
    }
}
