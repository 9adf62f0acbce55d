package dev.sayso.consent.certificate;

import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** Something of the creator's is on. */
public class SomethingOn extends Refusal {

    private static final long serialVersionUID = 1L;

    SomethingOn() {
        super(409, "something-on");
    }

    @Override
    public String title() {
        return Messages.of(CertificateMessages.class).something_on_title();
    }

    @Override
    public String advice() {
        return Messages.of(CertificateMessages.class).something_on_advice();
    }
}
