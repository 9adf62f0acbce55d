package dev.sayso.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;

/** Fills an empty database and says where to go. */
@ApplicationScoped
@IfBuildProfile("dev")
class DemoStart {

    private static final Logger LOG = Logger.getLogger("Sayso");

    private static final String BANNER = """

              Sayso is at %s

              sign in as       who
              alice bob carol  creators (carol reads Arabic)
              mona max         moderators
              sam              support
              ada              administrator
            """;

    private final DemoDesk desk;
    private final Clock clock;
    private final String address;

    DemoStart(DemoDesk desk, Clock clock, @ConfigProperty(name = "sayso.public-url") String address) {
        this.desk = desk;
        this.clock = clock;
        this.address = address;
    }

    void begin(@Observes StartupEvent start) {
        Instant now = clock.instant();
        if (desk.fill(now)) {
            LOG.infof("Made a year of sample data in %d ms", now.until(clock.instant(), ChronoUnit.MILLIS));
        }
        LOG.infof(BANNER, address);
    }
}
