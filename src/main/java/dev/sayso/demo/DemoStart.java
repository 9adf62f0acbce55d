package dev.sayso.demo;

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
    private final String address;

    DemoStart(DemoDesk desk, @ConfigProperty(name = "sayso.public-url") String address) {
        this.desk = desk;
        this.address = address;
    }

    void begin(@Observes StartupEvent start) {
        desk.fill();
        LOG.infof(BANNER, address);
    }
}
