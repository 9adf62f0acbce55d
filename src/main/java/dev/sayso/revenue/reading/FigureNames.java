package dev.sayso.revenue.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.RowsByIds;

/** What figures are called by: the platform's ids and titles. */
@ApplicationScoped
class FigureNames {

    private static final String NAMES = """
            select t.id, d.platform_id, dv.title, i.platform_id, iv.title, p.use_name
            """ + Earnings.OF_FIGURES + """
             join item_version dv on dv.id = d.version_id join item_version iv on iv.id = i.version_id
            where t.id = any (?)""";

    /** @param use of the parent that the item was used through */
    record Names(String derivative, String derivativeTitle, String item, String itemTitle, String use) {
    }

    private final RowsByIds rows;

    FigureNames(RowsByIds rows) {
        this.rows = rows;
    }

    /** By the figures' ids. */
    Map<Long, Names> of(Collection<Figure> figures) {
        Map<Long, Names> names = new HashMap<>();
        rows.each(NAMES, figures.stream().map(Figure::id).collect(Collectors.toSet()), row -> names.put(row.getLong(1),
                new Names(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
        return names;
    }
}
