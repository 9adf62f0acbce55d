package dev.sayso.gate.permit;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Checks permits when what was made with them is registered, on any node. */
@ApplicationScoped
public class PermitCheck {

    /**
     * What was made.
     *
     * @param at when it was made
     */
    public record Made(String requester, String use, String item, boolean commercial, Instant at) {
    }

    private final PermitSeal seal;

    PermitCheck(PermitSeal seal) {
        this.seal = seal;
    }

    /** What is right or wrong about a token for what was made; the standing is another matter. */
    public PermitSeal.Opened check(@Nullable String token, Made made) {
        PermitSeal.Opened opened = seal.open(token);
        Permit permit = opened.permit();
        return permit == null ? opened : new PermitSeal.Opened(compare(permit, made), permit);
    }

    private static PermitFinding compare(Permit permit, Made made) {
        if (!permit.requester().equals(made.requester())) {
            return PermitFinding.OTHER_REQUESTER;
        }
        if (!permit.use().equals(made.use())) {
            return PermitFinding.OTHER_USE;
        }
        if (!permit.item().equals(made.item())) {
            return PermitFinding.OTHER_ITEM;
        }
        if (permit.commercial() != made.commercial()) {
            return PermitFinding.OTHER_PURPOSE;
        }
        if (made.at().isBefore(permit.evaluatedAt())) {
            return PermitFinding.TOO_EARLY;
        }
        return made.at().isAfter(permit.useBy()) ? PermitFinding.TOO_LATE : PermitFinding.VALID;
    }
}
