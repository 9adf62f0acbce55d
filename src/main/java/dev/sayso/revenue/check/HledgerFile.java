package dev.sayso.revenue.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;

import dev.sayso.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The whole ledger as hledger and its relatives read it: a transaction for each journal, accounts such as
 * {@code accrued:17}, exact to the last millionth. Read and written page by page.
 */
public class HledgerFile implements StreamingOutput {

    private static final int JOURNALS = 1_000;

    private static final String PAGE = """
            select j.id, j.template, j.currency, cast(cast(j.at as date) as varchar), a.kind, a.creator_id, p.micros
            from (select * from journal where id > ?1 order by id limit ?2) as j
            join posting p on p.journal_id = j.id join ledger_account a on a.id = p.account_id
            order by j.id, p.ordinal""";

    private final EntityManager entities;

    public HledgerFile(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("decimal-mark .\n");
        long last = 0;
        for (List<?> page = page(last); !page.isEmpty(); page = page(last)) {
            for (Object row : page) {
                last = write(text, (Object[]) row, last);
            }
        }
        text.flush();
    }

    private List<?> page(long after) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(PAGE).setParameter(1, after)
                .setParameter(2, JOURNALS).getResultList());
    }

    /** @return the journal that was written to */
    private static long write(Writer text, Object[] row, long last) throws IOException {
        long journal = ((Number) row[0]).longValue();
        if (journal != last) {
            text.write("\n%s (%d) %s\n".formatted(row[3], journal, lower(row[1])));
        }
        long creator = ((Number) row[5]).longValue();
        String decimals = new BigDecimal(((Number) row[6]).longValue()).movePointLeft(Money.DECIMALS)
                .setScale(Money.DECIMALS).toPlainString();
        text.write("    %s%s  %s %s\n".formatted(lower(row[4]), creator == 0 ? "" : ":" + creator, decimals, row[2]));
        return journal;
    }

    private static String lower(Object code) {
        return String.valueOf(code).toLowerCase(Locale.ROOT);
    }
}
