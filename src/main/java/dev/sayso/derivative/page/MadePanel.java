package dev.sayso.derivative.page;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.Acting;
import dev.sayso.web.ItemPanel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Shows on an item's page what was made from it, directly and further down. */
@ApplicationScoped
class MadePanel implements ItemPanel {

    private static final int SHOWN = 10;

    private final Made made;
    private final MadeLines lines;
    private final Acting acting;

    MadePanel(Made made, MadeLines lines, Acting acting) {
        this.made = made;
        this.lines = lines;
        this.acting = acting;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<TemplateInstance> content(long item) {
        List<Long> ids = made.from(item, SHOWN + 1);
        boolean more = ids.size() > SHOWN;
        return Optional.of(new madePanel(lines.of(more ? ids.subList(0, SHOWN) : ids, acting.language()), more));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record madePanel(List<MadeLine> lines, boolean more) implements TemplateInstance {
    }
}
