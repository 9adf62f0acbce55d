package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final List<LogRecord> told = new ArrayList<>();
    private final java.util.logging.Logger log = java.util.logging.Logger.getLogger(FailureLogTest.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private final FailureLog failures = new FailureLog(Logger.getLogger(FailureLogTest.class), "Something");

    @BeforeEach
    void listen() {
        log.addHandler(listener);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(listener);
        log.setUseParentHandlers(true);
    }

    @Test
    void whatFailsAThousandTimesIsToldOnceWithItsCauseAndOnceThatItIsOver() {
        for (int i = 0; i < 1_000; i++) {
            failures.again(new IllegalStateException("away"));
        }
        failures.over();
        failures.over();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).getThrown()).hasMessage("away");
        assertThat(told.get(1).getThrown()).isNull();
    }

    @Test
    void whatFailsAnewIsToldAnew() {
        failures.again(new IllegalStateException("one"));
        failures.over();
        failures.again(new IllegalStateException("two"));
        assertThat(told).hasSize(3);
    }
}
