package dev.sayso.consent.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.receipt.NotLoggedYet;
import dev.sayso.log.LogRecord;
import dev.sayso.log.LogRecords;
import dev.sayso.log.Proofs;
import dev.sayso.log.note.TlogProof;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One certificate, for whoever has its address. */
@Path(CertificatesResource.PATH + "/{id:[0-9a-f-]{36}}")
@PermitAll
@Blocking
class CertificateResource {

    private final Certificates certificates;
    private final CertificateViews views;
    private final LogRecords records;
    private final Proofs proofs;

    CertificateResource(Certificates certificates, CertificateViews views, LogRecords records, Proofs proofs) {
        this.certificates = certificates;
        this.views = views;
        this.records = records;
        this.proofs = proofs;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String made) {
        Optional<TlogProof> proof = proof(id);
        Certificate found = kept(id);
        return new certificate(views.of(found, record(found), proof, "now".equals(made)));
    }

    @GET
    @Path("/record.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(@RestPath UUID id) {
        return file(record(kept(id)).receipt(), id + ".json");
    }

    /**
     * The proof that it stands in the log.
     *
     * @throws NotLoggedYet if it does not even after a moment
     */
    @GET
    @Path("/tlog-proof")
    @Produces("text/plain; charset=utf-8")
    public Response download(@RestPath UUID id) {
        return file(proof(id).map(TlogProof::print).orElseThrow(NotLoggedYet::new),
                id + ".tlog-proof");
    }

    private Optional<TlogProof> proof(UUID id) {
        return proofs.await(() -> kept(id).fact().id());
    }

    private Certificate kept(UUID id) {
        return certificates.of(id).orElseThrow(NotFoundException::new);
    }

    /** Gone with the person it was about, if that was asked for. */
    private LogRecord record(Certificate certificate) {
        long fact = certificate.fact().id();
        return Optional.ofNullable(records.of(List.of(fact)).get(fact)).orElseThrow(NotFoundException::new);
    }

    private static Response file(Object content, String ending) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"sayso-certificate-" + ending + "\"").build();
    }

    @CheckedTemplate(basePath = "consent")
    record certificate(CertificateView view) implements TemplateInstance {
    }
}
