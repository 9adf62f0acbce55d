package dev.sayso.account.session;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.Person;

/** Makes sessions of people a test has made. */
@ApplicationScoped
public class GivenSessions {

    private final SessionDesk desk;

    GivenSessions(SessionDesk desk) {
        this.desk = desk;
    }

    /** A new session of the person, in some other browser. */
    public UUID of(Person person) {
        return begun(person, "Firefox").session().id();
    }

    SessionDesk.Begun begun(Person person, @Nullable String device) {
        return desk.begin(new Vouched("test", subject(person), null, person.name(), null, "sealed"), device);
    }

    static String subject(Person person) {
        return person.name().substring("Name of ".length());
    }
}
