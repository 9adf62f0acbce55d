package dev.sayso.derivative.ratification;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.consent.Answers;
import dev.sayso.derivative.page.MadeMessages;
import dev.sayso.derivative.registration.LicenceDesk;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.Overtaken;

/** Takes what holders say of a derivative that was made without permission. */
@ApplicationScoped
public class RatificationDesk {

    private final DerivedItemDesk items;
    private final Ratifications ratifications;
    private final RatificationScreen screen;
    private final Answers answers;
    private final LicenceDesk licences;
    private final Clock clock;

    RatificationDesk(DerivedItemDesk items, Ratifications ratifications, RatificationScreen screen, Answers answers,
            LicenceDesk licences, Clock clock) {
        this.items = items;
        this.ratifications = ratifications;
        this.screen = screen;
        this.answers = answers;
        this.licences = licences;
        this.clock = clock;
    }

    /**
     * Allows one use of one parent for this derivative alone. When the last one has who is asked, it is licensed.
     *
     * @param hash of what was on the screen
     * @param said how often the page knew this creator to have said something
     * @throws NotFoundException if this creator is not asked
     * @throws RatificationRefused if it is unlicensed no more, or something else is on the screen now
     * @throws Overtaken if the creator has objected since
     */
    @Transactional
    public void allow(long creator, String platformId, int place, String hash, int said, Language language) {
        long item = made(platformId);
        Asked asked = asked(item, creator, place);
        RatificationScreen.Shown shown = screen.of(platformId, asked.use(), language).orElseThrow(RatificationRefused::new);
        if (!shown.hash().equals(hash)) {
            throw new RatificationRefused();
        }
        int version = shown.terms().version();
        boolean repeated = asked.isYesTo(version);
        if (!licences.isUnlicensed(item)) {
            if (repeated) {
                return;
            }
            throw new RatificationRefused();
        }
        if (!repeated && asked.number() != said) {
            throw asked.isNo() ? new Overtaken("objected-since", () -> words().ratify_asked_yes(),
                    () -> words().ratify_now_no()) : new RatificationRefused();
        }
        if (!repeated) {
            answers.keepText(hash, shown.text());
            ratifications.add(new Ratifications.Said(item, place, creator, asked.number() + 1, true, version, hash, null,
                    language.tag()), clock.instant());
        }
        List<Asked> everybody = ratifications.of(item);
        licences.ratify(platformId, item, everybody.stream().map(RatificationDesk::acceptance).toList());
    }

    /**
     * Objects to what was made. The same words again are the same objection.
     *
     * @param words at most 1,000 characters; null for none
     * @throws NotFoundException if this creator is not asked
     * @throws RatificationRefused if it is unlicensed no more
     */
    @Transactional
    public void object(long creator, String platformId, int place, @Nullable String words, Language language) {
        long item = made(platformId);
        Asked asked = asked(item, creator, place);
        if (asked.isNoWith(words)) {
            return;
        }
        if (!licences.isUnlicensed(item)) {
            throw new RatificationRefused();
        }
        ratifications.add(new Ratifications.Said(item, place, creator, asked.number() + 1, false, null, null, words,
                language.tag()), clock.instant());
    }

    private static LicenceDesk.Accepted acceptance(Asked asked) {
        return new LicenceDesk.Accepted(asked.place(), asked.creator(), asked.role(), asked.owned(),
                asked.isYes() ? asked.version() : null);
    }

    /** Nobody else says anything of it until this transaction ends. */
    private long made(String platformId) {
        DerivedItemDesk.Seen seen = Item.isId(platformId) ? items.lock(List.of(platformId)).get(platformId) : null;
        if (seen == null || !seen.derivative()) {
            throw new NotFoundException();
        }
        return seen.id();
    }

    private static MadeMessages words() {
        return Messages.of(MadeMessages.class);
    }

    private Asked asked(long item, long creator, int place) {
        return ratifications.of(item).stream().filter(one -> one.creator() == creator && one.place() == place).findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
