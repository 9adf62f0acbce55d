package dev.sayso.consent.permissions;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.HomeCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** The one reminder of what ends soon: to renew it or to let it end. */
@ApplicationScoped
class EndingCard implements HomeCard {

    private static final int LINES = 5;

    /**
     * A yes that ends.
     *
     * @param use its name in the reader's language
     * @param renewal where it can be given again
     */
    public record Line(EndingSoon.Ending yes, String use, String renewal) {
    }

    private final EndingSoon ending;
    private final Uses uses;
    private final Acting acting;
    private final Clock clock;

    EndingCard(EndingSoon ending, Uses uses, Acting acting, Clock clock) {
        this.ending = ending;
        this.uses = uses;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public boolean isFor(SecurityIdentity identity) {
        return identity.hasRole(Role.CREATOR);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<TemplateInstance> content() {
        return acting.creatorIfAny().map(creator -> ending.of(creator, clock.instant(), LINES))
                .filter(soon -> !soon.isEmpty()).map(this::card);
    }

    private TemplateInstance card(List<EndingSoon.Ending> soon) {
        Map<String, Use> byName = uses.all().stream().collect(toMap(Use::name, use -> use));
        return new endingCard(soon.stream().map(yes -> line(yes, byName.get(yes.use()))).toList());
    }

    private Line line(EndingSoon.Ending yes, @Nullable Use use) {
        String renewal = yes.item() == null ? "/permissions?use=" + yes.use() : "/items/" + yes.item();
        return new Line(yes, use == null ? yes.use() : use.words(acting.language()).title(), renewal + "#" + yes.use());
    }

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record endingCard(List<Line> lines) implements TemplateInstance {
    }
}
