package dev.sayso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AccountDeskTest {

    @Inject
    AccountDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    Creators creators;

    @Inject
    EntityManager entities;

    @Inject
    Given given;

    @Test
    void firstSignInTiesTheChannelThatTheProviderNames() {
        String channel = knownChannel();
        UUID account = signIn(given.unique("subject"), channel);
        assertThat(creatorOf(account)).isEqualTo(channel);
    }

    @Test
    void laterSignInFindsTheSameAccount() {
        String subject = given.unique("subject");
        assertThat(signIn(subject, null)).isEqualTo(signIn(subject, null));
    }

    @Test
    void sameSubjectOfAnotherIssuerIsSomebodyElse() {
        String channel = knownChannel();
        String subject = given.unique("subject");
        UUID account = signIn(subject, channel);
        UUID other = desk.signIn("https://other.example", subject, "Other", channel).id();
        assertThat(other).isNotEqualTo(account);
        assertThatThrownBy(() -> creatorOf(other)).isInstanceOf(ChannelTaken.class);
    }

    @Test
    void secondSubjectForATiedChannelIsLeftWithout() {
        String channel = knownChannel();
        UUID owner = signIn(given.unique("owner"), channel);
        UUID impostor = signIn(given.unique("impostor"), channel);
        assertThatThrownBy(() -> creatorOf(impostor)).isInstanceOf(ChannelTaken.class);
        assertThat(creatorOf(owner)).isEqualTo(channel);
    }

    @Test
    void channelThatTheCatalogueDoesNotHaveIsUnknown() {
        UUID account = signIn(given.unique("subject"), given.unique("unheard-of"));
        assertThatThrownBy(() -> creatorOf(account)).isInstanceOf(ChannelUnknown.class);
    }

    @Test
    void signInWithoutAChannelIsUnknown() {
        UUID account = signIn(given.unique("subject"), null);
        assertThatThrownBy(() -> creatorOf(account)).isInstanceOf(ChannelUnknown.class);
    }

    @Test
    void channelThatIsImportedLaterIsTiedAtTheNextSignIn() {
        String channel = given.unique("channel");
        String subject = given.unique("subject");
        UUID account = signIn(subject, channel);
        know(channel);
        signIn(subject, channel);
        assertThat(creatorOf(account)).isEqualTo(channel);
    }

    @Test
    void tieOutlivesWhatTheProviderNamesLater() {
        String channel = knownChannel();
        String subject = given.unique("subject");
        UUID account = signIn(subject, channel);
        signIn(subject, knownChannel());
        assertThat(creatorOf(account)).isEqualTo(channel);
    }

    @Test
    void nameAndClaimFollowTheProvider() {
        String subject = given.unique("subject");
        desk.signIn("test", subject, "Before", "channel-before");
        UUID account = desk.signIn("test", subject, "After", "channel-after").id();
        Account found = QuarkusTransaction.requiringNew().call(() -> accounts.findById(account));
        assertThat(found.name()).isEqualTo("After");
        assertThat(found.claimedChannel()).contains("channel-after");
    }

    @Test
    void languageAndThemeStayWithTheAccount() {
        UUID account = signIn(given.unique("subject"), null);
        desk.prefer(account, Language.AR, Theme.DARK);
        desk.prefer(account, Language.ES);
        Account found = QuarkusTransaction.requiringNew().call(() -> accounts.findById(account));
        assertThat(found.language()).contains(Language.ES);
        assertThat(found.theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void firstSignInsAtOnceMakeOneAccount() throws Exception {
        String subject = given.unique("subject");
        assertThat(atOnce(4, turn -> signIn(subject, null))).hasSize(4).containsOnly(signIn(subject, null));
    }

    @Test
    void peopleWhoNameOneChannelAtOnceCannotBothHaveIt() throws Exception {
        String channel = knownChannel();
        List<String> subjects = IntStream.range(0, 4).mapToObj(i -> given.unique("subject")).toList();
        atOnce(4, turn -> signIn(subjects.get(turn), channel));
        Long tied = QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("select count(a) from Account a where a.creator.platformId = ?1", Long.class)
                .setParameter(1, channel).getSingleResult());
        assertThat(tied).isEqualTo(1);
    }

    @Test
    void firstSignInsAtOnceKeepTheTie() throws Exception {
        String channel = knownChannel();
        String subject = given.unique("subject");
        List<UUID> signedIn = atOnce(4, turn -> signIn(subject, channel));
        assertThat(creatorOf(signedIn.get(0))).isEqualTo(channel);
    }

    private interface Turn {
        UUID take(int number);
    }

    private static List<UUID> atOnce(int people, Turn turn) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<UUID>> futures = IntStream.range(0, people).mapToObj(i -> threads.submit(() -> {
                start.await();
                return turn.take(i);
            })).toList();
            List<UUID> taken = new ArrayList<>();
            for (Future<UUID> future : futures) {
                taken.add(future.get());
            }
            return taken;
        } finally {
            threads.shutdownNow();
        }
    }

    private UUID signIn(String subject, @Nullable String channel) {
        return desk.signIn("test", subject, "Name of " + subject, channel).id();
    }

    private String knownChannel() {
        return know(given.unique("channel"));
    }

    private String know(String channel) {
        QuarkusTransaction.requiringNew()
                .run(() -> creators.persist(new Creator(channel, "Channel", Instant.EPOCH)));
        return channel;
    }

    private String creatorOf(UUID account) {
        SignedIn person = new SignedIn(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"))
                .addAttribute(SignedIn.ACCOUNT, account).build(), accounts, creators);
        return QuarkusTransaction.requiringNew().call(() -> person.creator().platformId());
    }
}
