package dev.sayso.consent.verify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.history.HistoryMessages;
import dev.sayso.web.Counted;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.Progress;
import dev.sayso.web.Seal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator has all their answers compared with the log. */
@Path(HistoryCheckResource.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class HistoryCheckResource {

    static final String PATH = "/history/verification";

    private final HistoryCheck check;
    private final Acting acting;
    private final Seal seal;

    HistoryCheckResource(HistoryCheck check, Acting acting, @ConfigProperty(name = "sayso.log.secret") String secret) {
        this.check = check;
        this.seal = new Seal("sayso.history", secret);
        this.acting = acting;
    }

    /**
     * Checks some more.
     *
     * @param seen how far this check has come, sealed, so that nobody is told whole what was not looked at
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance goOn(@RestQuery @DefaultValue("") String seen) {
        return new historyCheck(view(check.step(acting.creator(), checked(seen))));
    }

    private int checked(String seen) {
        try {
            String opened = seal.opened(seen);
            int colon = opened.indexOf(':');
            return Long.parseLong(opened.substring(0, colon)) == acting.creator()
                    ? Integer.parseInt(opened.substring(colon + 1))
                    : 0;
        } catch (IllegalArgumentException | IllegalStateException fromTheBeginning) {
            return 0;
        }
    }

    private HistoryCheckView view(HistoryCheck.Step step) {
        Language language = acting.language();
        VerifyMessages words = Messages.of(VerifyMessages.class, language);
        if (step.all() == 0) {
            return HistoryCheckView.done("info", words.history_none(), words.history_none_text());
        }
        if (step.broken().isPresent()) {
            return broken(step.broken().get(), words);
        }
        if (!step.isDone()) {
            Progress progress = new Progress(words.history_running(), Progress.State.RUNNING, step.last(), step.all(),
                    words.history_done_of(number(step.last(), language), number(step.all(), language)));
            return HistoryCheckView.running(progress,
                    PATH + "?seen=" + URLEncoder.encode(seal.sealed(acting.creator() + ":" + step.last()),
                            StandardCharsets.UTF_8));
        }
        String answers = Counted.of(Messages.of(HistoryMessages.class, language).answers(), step.all(), language);
        return HistoryCheckView.done("done", words.history_whole(),
                words.history_whole_text(answers, number(step.size(), language)));
    }

    private static HistoryCheckView broken(HistoryCheck.Broken broken, VerifyMessages words) {
        String text = switch (broken.fault()) {
            case GAP -> words.history_gap();
            case ALTERED -> words.history_altered();
            case WAITS -> words.history_waits();
        };
        return HistoryCheckView.done(broken.fault() == HistoryCheck.Fault.WAITS ? "wait" : "stop",
                words.history_broken(broken.number()), text);
    }

    private static String number(long number, Language language) {
        return NumberText.grouped(number, language.locale());
    }

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record historyCheck(HistoryCheckView view) implements TemplateInstance {
    }
}
