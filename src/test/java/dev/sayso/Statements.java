package dev.sayso;

import java.util.concurrent.atomic.AtomicLong;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Counts the SQL statements of HTTP requests; what jobs do meanwhile is left out. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final AtomicLong COUNT = new AtomicLong();

    /** How many statements the requests of an act need. */
    public static long of(Runnable act) {
        long before = COUNT.get();
        act.run();
        return COUNT.get() - before;
    }

    @Override
    public String inspect(String sql) {
        if (Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
            COUNT.incrementAndGet();
        }
        return sql;
    }
}
