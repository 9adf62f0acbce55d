package dev.sayso.gate.permit;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.AppClock;

/** Checks permits when what was made with them is registered, on any node. */
@ApplicationScoped
public class PermitCheck {

    /**
     * What was made.
     *
     * @param at when its making began
     * @param arrivedAt when it was registered
     */
    public record Made(String requester, String use, String item, boolean commercial, Instant at, Instant arrivedAt) {
    }

    /** How long making something may outlive its permit. */
    static final Duration OUTLIVES = Duration.ofDays(7);

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
        return compareTimes(permit, made);
    }

    private static PermitFinding compareTimes(Permit permit, Made made) {
        if (made.at().plus(AppClock.TOLERANCE).isBefore(permit.evaluatedAt())) {
            return PermitFinding.TOO_EARLY;
        }
        if (made.at().minus(AppClock.TOLERANCE).isAfter(permit.useBy())) {
            return PermitFinding.TOO_LATE;
        }
        return made.arrivedAt().isAfter(permit.useBy().plus(OUTLIVES)) ? PermitFinding.ARRIVED_TOO_LATE : PermitFinding.VALID;
    }
}
