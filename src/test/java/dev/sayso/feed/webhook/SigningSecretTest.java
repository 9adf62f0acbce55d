package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class SigningSecretTest {

    /** The vector that the libraries of Standard Webhooks are tested with. */
    @Test
    void signsAsTheSpecificationSays() {
        SigningSecret secret = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void newSecretsHave256RandomBits() {
        String one = SigningSecret.next().text();
        assertThat(one).startsWith("whsec_").isNotEqualTo(SigningSecret.next().text());
        assertThat(Base64.getDecoder().decode(one.substring(6))).hasSize(32);
        assertThat(SigningSecret.of(one).text()).isEqualTo(one);
    }

    @Test
    void onlyTheSameKeyOpensWhatIsSealed() throws GeneralSecurityException {
        SecretSeal seal = new SecretSeal("a key of this installation");
        SigningSecret secret = SigningSecret.next();
        String sealed = seal.sealed(secret);
        assertThat(sealed).doesNotContain(secret.text()).isNotEqualTo(seal.sealed(secret));
        assertThat(seal.opened(sealed).text()).isEqualTo(secret.text());
        SecretSeal other = new SecretSeal("another key");
        assertThatThrownBy(() -> other.opened(sealed)).isInstanceOf(IllegalStateException.class);
        String altered = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);
        assertThatThrownBy(() -> seal.opened(altered)).isInstanceOf(IllegalStateException.class);
    }
}
