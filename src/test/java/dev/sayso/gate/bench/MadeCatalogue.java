package dev.sayso.gate.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/**
 * A catalogue of any size, written straight into the tables: 20 items a creator, whose ids are far apart. Of the creators
 * three in ten have an account rule and one in ten a second one; of the items one in twenty was allowed by an own choice
 * and one in twenty refused, one in ten depicts somebody, one in fifty was sponsored later, and one in a hundred was made
 * from another.
 */
final class MadeCatalogue {

    /** Inner ids of what is made begin here. */
    private static final long BASE = 1_000_000_000;
    private static final int ITEMS_OF_A_CREATOR = 20;

    private static final List<String> ROWS = List.of(
            "insert into shown_text (hash, text) values ('made', 'made') on conflict do nothing",
            """
                    insert into creator (id, platform_id, name, created_at)
                    select {base} + c, '{name}-of-' || c, 'Creator', {then} from generate_series(0, {creators} - 1) as s (c)""",
            facts("{base}", "{rules}", "{name}-of-' || n || '"),
            answers("""
                    {base} + n, {base} + n / 2, 1 + mod(n, 2), null, null, case when mod(n, 2) = 0 then 'restyle' else 'recut' end,
                    case when mod(n, 20) < 10 then 'ALL_ITEMS' else 'NEW_ITEMS' end, 1, {end}, {then}, {base} + n""",
                    "{rules}", "mod(n, 20) in (0, 1, 2, 14)"),
            facts("{base} + {rules}", "{items}", "{name}-' || n || '"),
            """
                    insert into item (id, platform_id, registered_at, derivative, versions, version_id, holders_id)
                    select {base} + n, '{name}-' || n, {then}, mod(n, 100) = 3, 1, {base} + n, {base} + n
                    from generate_series(0, {items} - 1) as s (n)""",
            version("{base} + n", "1", "mod(n, 200) = 5", "true", "{base} + {rules} + n", "true"),
            holder("mod(cast(n as bigint) * 7919, {creators})", "'OWNER', 1000000", "true"),
            holder("mod(cast(n as bigint) * 7919 + 1, {creators})", "'DEPICTED', 0", "mod(n, 10) = 2"),
            """
                    insert into holding (item_id, creator_id, share_ppm, depicted, kind, title_key, published_at, removed)
                    select {base} + n, {base} + mod(cast(n as bigint) * 7919, {creators}), 1000000, false, 'VIDEO', 'title', {then}, false
                    from generate_series(0, {items} - 1) as s (n)""",
            """
                    insert into lineage (item_id, parent_id, at, fact_id)
                    select {base} + n, {base} + n - 1, {then}, {base} + {rules} + n
                    from generate_series(0, {items} - 1) as s (n) where mod(n, 100) = 3""",
            facts("{base} + {rules} + {items}", "{items}", "{name}-' || n || '"),
            answers("""
                    {base} + {rules} + n, {base} + mod(cast(n as bigint) * 7919, {creators}), 10 + n, {base} + n, {base} + n,
                    case when mod(n, 20) = 0 then 'dub' else 'train' end, case when mod(n, 20) = 0 then 'ALLOW' else 'REFUSE' end,
                    case when mod(n, 20) = 0 then 1 end, case when mod(n, 20) = 0 then {end} end, {then},
                    {base} + {rules} + {items} + n""",
                    "{items}", "mod(n, 20) < 2"),
            version("2 * {base} + n", "2", "true", "false", "{base} + {rules} + {items} + n", "mod(n, 50) = 9"),
            """
                    insert into fact_number (number, fact_id, numbered_at)
                    select (select next_number from sequencer) + n, {base} + n, {then}
                    from generate_series(0, {facts} - 1) as s (n)""",
            "update sequencer set next_number = next_number + {facts}", "analyze");

    private final DataSource database;

    MadeCatalogue(DataSource database) {
        this.database = database;
    }

    /** Makes so many items, unless there are some; they are called by the name and their number from 0. */
    void make(String name, int items) throws SQLException {
        int creators = Math.max(1, items / ITEMS_OF_A_CREATOR);
        int rules = 2 * creators;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet made = statement.executeQuery("select 1 from item where id = " + BASE)) {
                if (made.next()) {
                    return;
                }
            }
            for (String sql : ROWS) {
                statement.execute(sql
                        .replace("{end}", "timestamp with time zone '2028-01-01 00:00:00+00' + mod(n, 365) * interval '1' day")
                        .replace("{then}", "timestamp with time zone '2026-01-01 00:00:00+00'")
                        .replace("{base}", Long.toString(BASE)).replace("{name}", name)
                        .replace("{creators}", Integer.toString(creators)).replace("{rules}", Integer.toString(rules))
                        .replace("{facts}", Integer.toString(rules + 2 * items)).replace("{items}", Integer.toString(items)));
            }
        }
    }

    private static String facts(String from, String count, String subject) {
        return """
                insert into fact (id, type, scope, subject, cause, at)
                select %s + n, 'STANDING_CHANGED', 'ITEM', '%s', 'made', {then} from generate_series(0, %s - 1) as s (n)"""
                .formatted(from, subject, count);
    }

    private static String answers(String columns, String count, String where) {
        return """
                insert into answer (id, creator_id, number, item_id, item_version_id, use_name, kind, terms_version, ends_at, given_at, fact_id,
                  act_id, commercial, verified_only, language, text_hash, sign_in)
                select %s, cast('00000000-0000-0000-0000-000000000001' as uuid), true, false, 'en', 'made', 'made'
                from generate_series(0, %s - 1) as s (n) where %s"""
                .formatted(columns, count, where);
    }

    private static String version(String id, String ordinal, String sponsored, String first, String fact, String where) {
        return """
                insert into item_version (id, item_id, ordinal, title, kind, url, published_at, earliest_published_at, sponsored,
                  depicted_complete, removed, brings_holders, upheaval, at, fact_id)
                select %s, {base} + n, %s, 'Title', 'VIDEO', 'https://example.com/', {then}, {then}, %s, mod(n, 2) = 0, false, %s,
                  false, {then}, %s from generate_series(0, {items} - 1) as s (n) where %s"""
                .formatted(id, ordinal, sponsored, first, fact, where);
    }

    private static String holder(String creator, String role, String where) {
        return """
                insert into holder (version_id, creator_id, role, share_ppm)
                select {base} + n, {base} + %s, %s from generate_series(0, {items} - 1) as s (n) where %s"""
                .formatted(creator, role, where);
    }
}
