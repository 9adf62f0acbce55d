package dev.sayso.consent.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.RowsByIds;
import dev.sayso.web.Selection;

/** Reads answers with the requesters that are listed with them. */
@ApplicationScoped
class AnswerRows {

    private static final String LISTED = "select q.answer_id, q.requester from answer_requester q where q.answer_id = any (?)";

    private final RowsByIds rows;

    AnswerRows(RowsByIds rows) {
        this.rows = rows;
    }

    List<AnswerRow> read(String sql, Collection<Long> ids) {
        return read(sql, Selection.of(ids));
    }

    /** @param sql begins with {@link AnswerRow#COLUMNS} */
    List<AnswerRow> read(String sql, Selection ids) {
        List<AnswerRow> answers = rows.read(sql, ids, AnswerRow::of);
        List<Long> yeses = answers.stream().filter(answer -> answer.grant() != null).map(AnswerRow::id).toList();
        Map<Long, Set<String>> listed = new HashMap<>();
        rows.each(LISTED, yeses,
                row -> listed.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getString(2)));
        return listed.isEmpty() ? answers : narrowed(answers, listed);
    }

    private static List<AnswerRow> narrowed(List<AnswerRow> answers, Map<Long, Set<String>> listed) {
        List<AnswerRow> narrowed = new ArrayList<>(answers.size());
        for (AnswerRow answer : answers) {
            Set<String> requesters = listed.get(answer.id());
            narrowed.add(requesters == null ? answer : answer.onlyFor(requesters));
        }
        return narrowed;
    }
}
