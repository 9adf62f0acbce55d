package dev.sayso.consent.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.log.Proofs;
import dev.sayso.log.note.TlogProof;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The proof of one answer, for its creator: a page, and two files that anybody can check. */
@Path(ReceiptResource.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class ReceiptResource {

    static final String PATH = "/receipts";

    private static final String NUMBER = "/{number:[1-9][0-9]{0,8}}";

    private final ReceiptPages pages;
    private final Receipts receipts;
    private final Proofs proofs;
    private final Acting acting;

    ReceiptResource(ReceiptPages pages, Receipts receipts, Proofs proofs, Acting acting) {
        this.pages = pages;
        this.receipts = receipts;
        this.proofs = proofs;
        this.acting = acting;
    }

    @GET
    @Path(NUMBER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath int number) {
        return new receipt(pages.page(number));
    }

    @GET
    @Path(NUMBER + ".json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(@RestPath int number) {
        return file(receipts.record(receipts.answer(acting.creator(), number)).receipt(), number + ".json");
    }

    /**
     * The proof that it stands in the log.
     *
     * @throws NotLoggedYet if it does not even after a moment
     */
    @GET
    @Path(NUMBER + ".tlog-proof")
    @Produces("text/plain; charset=utf-8")
    public Response proof(@RestPath int number) {
        return file(
                proofs.await(() -> receipts.fact(acting, number)).map(TlogProof::print)
                        .orElseThrow(NotLoggedYet::new),
                number + ".tlog-proof");
    }

    private static Response file(Object content, String ending) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"sayso-receipt-" + ending + "\"").build();
    }

    @CheckedTemplate(basePath = "consent")
    record receipt(ReceiptView view) implements TemplateInstance {
    }
}
