package dev.sayso.revenue.reading;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.derivative.DerivativePanel;
import dev.sayso.money.Money;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Shows on the page of a remix what it has earned for whoever reads, and leads to the movements. */
@ApplicationScoped
class EarnedPanel implements DerivativePanel {

    /**
     * What was earned in one currency.
     *
     * @param path of the movements that add up to it
     */
    record Earned(Money amount, String path) {
    }

    private final Earnings earnings;

    EarnedPanel(Earnings earnings) {
        this.earnings = earnings;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<TemplateInstance> content(long derivative, long creator) {
        List<Earned> earned = earnings.of(derivative, creator).stream().map(EarnedPanel::earned).toList();
        return earned.isEmpty() ? Optional.empty() : Optional.of(new earnedPanel(earned));
    }

    private static Earned earned(Earnings.Sum sum) {
        Currency currency = sum.amount().currency();
        return new Earned(sum.amount(), MovementFilter.every(currency).of(Grouping.DERIVATIVE, sum.key()).address());
    }

    @CheckedTemplate(basePath = "revenue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record earnedPanel(List<Earned> earned) implements TemplateInstance {
    }
}
