package dev.sayso;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Counts the SQL statements of each request and says their number in a header of the response. */
public class Statements {

    public static final String HEADER = "X-Test-Statements";

    @Inject
    Counter counter;

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, counter.statements());
    }

    /** The statements of one request. */
    @RequestScoped
    public static class Counter {

        private int statements;

        int statements() {
            return statements;
        }

        void count() {
            statements++;
        }
    }

    /** Hears of every statement, whoever makes it. */
    @PersistenceUnitExtension
    public static class Inspector implements StatementInspector {

        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            if (Arc.container().requestContext().isActive()) {
                Arc.container().instance(Counter.class).get().count();
            }
            return sql;
        }
    }
}
