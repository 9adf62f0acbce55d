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

    private final DemoDesk desk;
    private final Clock clock;
    private final String address;
    private final String provider;
    private final String client;
    private final String secret;

    DemoStart(DemoDesk desk, Clock clock, @ConfigProperty(name = "sayso.public-url") String address,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.desk = desk;
        this.clock = clock;
        this.address = address;
        this.provider = provider;
        this.client = client;
        this.secret = secret;
    }

    void begin(@Observes StartupEvent start) {
        Instant now = clock.instant();
        if (desk.fill(now)) {
            LOG.infof("Made a year of sample data in %d ms", now.until(clock.instant(), ChronoUnit.MILLIS));
        }
        LOG.info(welcome(address, provider, client, secret));
    }

    static String welcome(String address, String provider, String client, String secret) {
        return """

                  Sayso is at %s

                  sign in as       who
                  alice bob carol  creators (carol reads Arabic)
                  mona max         moderators
                  sam              support
                  ada              administrator

                  send a catalogue, as the platform's systems do
                token=$(curl -s %s/token -d grant_type=password -d username=pipeline -d password=pipeline \\
                  -d client_id=%s -d client_secret=%s -d scope=openid \\
                  | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
                curl -X POST -T catalogue.csv -H "Authorization: Bearer $token" -H 'Content-Type: text/csv' %s/api/v1/imports

                  try all that the platform's systems call, after ./mvnw -q package -DskipTests
                SAYSO_CLIENT_SECRET=%s SAYSO_USER_PASSWORD=pipeline java -jar target/quarkus-app/quarkus-run.jar selftest \\
                  --url %s --token-url %s/token --client %s --user pipeline --scope openid --item centering --use recut
                """.formatted(address, provider, client, secret, address, secret, address, provider, client);
    }
}
