package dev.sayso.derivative.registration;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes derivatives in as the platform writes them, without its call. */
@ApplicationScoped
public class DerivativeIntake {

    private final RegistrationReader reader;
    private final RegistrationDesk desk;

    DerivativeIntake(RegistrationReader reader, RegistrationDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    /**
     * Registers a derivative.
     *
     * @throws dev.sayso.web.Refusal if it cannot be so
     */
    public void take(String json) {
        desk.register(reader.read(json.getBytes(StandardCharsets.UTF_8)), false, Handling.LENIENT);
    }
}
