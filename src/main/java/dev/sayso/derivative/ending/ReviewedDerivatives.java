package dev.sayso.derivative.ending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.consent.Acting;
import dev.sayso.terms.Withdrawal;
import dev.sayso.terms.reading.Term;
import dev.sayso.web.Counted;
import dev.sayso.web.Fact;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.ReviewNote;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Says before a change how many derivatives it touches, and what becomes of them. */
@ApplicationScoped
class ReviewedDerivatives implements ReviewNote {

    private static final String STOPPED = " where l.change_set_id = :set and l.round = :round and l.stops is not null";

    private static final String TOUCHED = """
            select t.stops, t.days, count(*) from (
              select l.stops as stops, coalesce(l.stop_days, 0) as days, p.derivative_id as made
              from change_line l join derivative_parent p on p.parent_id = l.item_id and p.use_name = l.use_name
            """ + STOPPED + """
               union select l.stops, coalesce(l.stop_days, 0), b.item_id
              from change_line l join derivative_parent p on p.parent_id = l.item_id and p.use_name = l.use_name
                join ancestry b on b.ancestor_id = p.derivative_id
            """ + STOPPED + """
               union select l.stops, coalesce(l.stop_days, 0), p.derivative_id
              from change_line l join ancestry a on a.ancestor_id = l.item_id
                join derivative_parent p on p.parent_id = a.item_id and p.use_name = l.use_name
            """ + STOPPED + """
            ) t where not exists (select 1 from removal r where r.derivative_id = t.made)
              and exists (select 1 from licence n where n.derivative_id = t.made and n.state <> 'UNLICENSED')
            group by t.stops, t.days order by t.stops desc, t.days""";

    private final EntityManager entities;
    private final Acting acting;

    ReviewedDerivatives(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<TemplateInstance> content(UUID review, int round) {
        Language language = acting.language();
        EndingMessages words = Messages.of(EndingMessages.class, language);
        List<?> rows = entities.createNativeQuery(TOUCHED, Object[].class).setParameter("set", review)
                .setParameter("round", round).getResultList();
        List<Fact> touched = rows.stream().map(row -> fact((Object[]) row, words, language)).toList();
        return touched.isEmpty() ? Optional.empty() : Optional.of(new reviewNote(touched));
    }

    private static Fact fact(Object[] row, EndingMessages words, Language language) {
        return new Fact(Counted.of(words.touched(), ((Number) row[2]).longValue(), language),
                Term.withdrawal(Withdrawal.valueOf((String) row[0]), ((Number) row[1]).intValue(), language));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record reviewNote(List<Fact> touched) implements TemplateInstance {
    }
}
