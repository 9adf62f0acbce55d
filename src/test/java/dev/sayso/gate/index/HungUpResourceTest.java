package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.standing.Act;
import dev.sayso.gate.GivenGate;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/** A platform that hangs up while its question is read from the database takes nothing from under the reader. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class HungUpResourceTest {

    private static final String USE = "recut";

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;
    @Inject
    InEffect effect;
    @Inject
    EntityManager entities;
    @TestHTTPResource
    URI server;

    @Test
    void readingEndsInPeace() throws Exception {
        Person ines = given.creator();
        String item = consents.item(ines);
        gate.settled();
        HeldWalks walks = new HeldWalks(entities);
        QuarkusMock.installMockForType(walks, ItemWalks.class);
        effect.await(List.of(consents.rule(ines, Act.Kind.ALL_ITEMS, USE)));
        try (Logged logged = Logged.now()) {
            askAndHangUp(GivenGate.question("acct-1", USE, item), walks);
            assertThat(walks.over.await(10, TimeUnit.SECONDS)).as("nobody listens any more").isTrue();
            assertThat(gate.evaluate("acct-1", USE, item).<Boolean> path("decision")).isTrue();
            assertThat(logged.text()).doesNotContain("ERROR", "WARN", "Exception");
        }
    }

    private void askAndHangUp(String body, HeldWalks walks) throws IOException, InterruptedException {
        String head = "POST /access/v1/evaluation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + given.person(Role.PLATFORM).headers().entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "Content-Length: " + body.length() + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            assertThat(walks.asked.await(10, TimeUnit.SECONDS)).as("the database is asked").isTrue();
        }
    }

    /** Never works out anew what a creator changed, and asks the database for the first question once its request is over. */
    private static final class HeldWalks extends ItemWalks {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        HeldWalks(EntityManager entities) {
            super(entities);
        }

        @Override
        Map<String, Long> ids(Collection<String> platformIds) {
            if (Thread.currentThread().getName().equals("sayso-gate")) {
                return QuarkusTransaction.requiringNew().call(() -> super.ids(platformIds));
            }
            if (over.getCount() > 0) {
                asked.countDown();
                ContextState request = Arc.container().requestContext().getStateIfActive();
                while (request != null && request.isValid()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
                over.countDown();
            }
            return super.ids(platformIds);
        }

        @Override
        List<Long> ofCreatorAfter(String creator, long id, int limit) {
            return List.of();
        }
    }
}
