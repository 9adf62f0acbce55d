package dev.sayso.consent.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.audience.AudienceDesk;
import dev.sayso.consent.audience.RequesterBlock;
import dev.sayso.consent.audience.RequesterBlocks;
import dev.sayso.consent.standing.Audience;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class BlockResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    AudienceDesk desk;

    @Inject
    RequesterBlocks blocks;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void requesterIsBlockedAndTakenBack() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut", Audience.of(Set.of("acct-1", "acct:2@x")));
        block("acct:2@x").statusCode(303).header("Location", endsWith("/permissions?blocked=acct:2@x"));
        assertThat(consents.audience(item, "recut").listed()).containsExactly("acct-1");
        page("?blocked=acct:2@x").body(containsString("acct:2@x is blocked"), containsString("1 requester is blocked"),
                containsString("action=\"/permissions/blocks/acct:2@x/end\""));
        end("acct:2@x").statusCode(303).header("Location", endsWith("/permissions?unblocked=acct:2@x"));
        assertThat(consents.audience(item, "recut").listed()).hasSize(2);
        page("?unblocked=acct:2@x").body(containsString("acct:2@x is no longer blocked"), containsString("You block nobody"));
    }

    @Test
    void againIsTheSame() {
        block("acct-1").statusCode(303);
        block(" acct-1 ").statusCode(303);
        assertThat(count()).isEqualTo(1);
        end("acct-1").statusCode(303);
        end("acct-1").statusCode(303);
        assertThat(count()).isZero();
    }

    @Test
    void oldPageDoesNotTakeBackANewerBlock() {
        block("acct-1").statusCode(303);
        assertThat(page("").extract().asString())
                .containsPattern("/acct-1/end\"[^>]*>\\s*<input[^>]*name=\"version\" value=\"1\"");
        end("acct-1", 1).statusCode(303);
        block("acct-1").statusCode(303);
        end("acct-1", 1).statusCode(409).body(containsString("You asked to take back the block of"),
                containsString("You have blocked this requester again"));
        assertThat(count()).isEqualTo(1);
        end("acct-1", 3).statusCode(303);
        end("acct-1", 1).statusCode(303);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a/b", "<b>", ".", "..", "ünal" })
    void whatIsNoIdIsKeptAndSaidAtItsField(String requester) {
        block(requester).statusCode(422).body(containsString("href=\"#requester\""), containsString("id=\"requester-error\""),
                containsString("value=\"" + requester.replace("<", "&lt;").replace(">", "&gt;") + "\""));
        assertThat(count()).isZero();
    }

    @Test
    void idThatIsTooLongIsRefused() {
        block("x".repeat(129)).statusCode(422);
        block("x".repeat(128)).statusCode(303);
    }

    @Test
    void thousandIsTheMostAndLongListsHavePages() {
        for (int i = 0; i < AudienceDesk.MOST; i++) {
            desk.block(alice.creatorId(), "acct-%04d".formatted(i));
        }
        block("one-more").statusCode(422).body(containsString("You can block 1,000 requesters"),
                containsString("value=\"one-more\""));
        page("").body(containsString("acct-0049"), not(containsString("acct-0050")),
                containsString("1,000 requesters are blocked"),
                containsString("href=\"/permissions?after=acct-0049#blocked\""));
        page("?after=acct-0949").body(containsString("acct-0999"), not(containsString("?after=acct-0999")));
        block("acct-0007").statusCode(303);
    }

    @Test
    void foreignMissingAndMalformedBlocksAreNotFound() {
        Person bob = given.creator();
        bob.sends().formParam("requester", "acct-9").post("/permissions/blocks").then().statusCode(303);
        end("acct-9").statusCode(404);
        end("never").statusCode(404);
        end("a%20b").statusCode(404);
        end("a%2Fb").statusCode(400);
        assertThat(blocks.count(bob.creatorId())).isEqualTo(1);
    }

    @Test
    void othersAreKeptOut() {
        given.person(Role.SUPPORT).sends().formParam("requester", "a").post("/permissions/blocks").then().statusCode(403);
        alice.sends("cross-site").formParam("requester", "a").post("/permissions/blocks").then().statusCode(403);
        alice.sends("cross-site").post("/permissions/blocks/a/end").then().statusCode(403);
        assertThat(count()).isZero();
    }

    private ValidatableResponse block(String requester) {
        return alice.sends().formParam("requester", requester).post("/permissions/blocks").then();
    }

    private ValidatableResponse end(String requester) {
        return end(requester, blocks.last(alice.creatorId(), requester).map(RequesterBlock::number).orElse(0));
    }

    private ValidatableResponse end(String requester, int version) {
        return alice.sends().urlEncodingEnabled(false).formParam("version", version)
                .post("/permissions/blocks/" + requester + "/end").then();
    }

    private ValidatableResponse page(String query) {
        return alice.asks().urlEncodingEnabled(false).get("/permissions" + query).then().statusCode(200);
    }

    private long count() {
        return blocks.count(alice.creatorId());
    }
}
