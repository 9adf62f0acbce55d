package dev.sayso;

import static dev.sayso.account.Role.ADMIN;
import static dev.sayso.account.Role.CREATOR;
import static dev.sayso.account.Role.MODERATOR;
import static dev.sayso.account.Role.PLATFORM;
import static dev.sayso.account.Role.SUPPORT;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.session.GivenSessions;

/**
 * Who gets which answer from which route: one line per route, by feature. {@link Access} says what a line may say,
 * {@link AccessMatrixTest} asks every line as everybody.
 */
@ApplicationScoped
class AccessMatrix {

    static final List<String> ROLES = List.of(CREATOR, MODERATOR, SUPPORT, ADMIN, PLATFORM);

    private final GivenSessions sessions;

    AccessMatrix(GivenSessions sessions) {
        this.sessions = sessions;
    }

    List<Access> rows() {
        return List.of(
                // web
                Access.get("/").anybody(),
                Access.post("/language").anybody().form("language", "es"),
                Access.get("/styleguide").anybody(),
                // account
                Access.get("/settings").signedIn(),
                Access.post("/settings").signedIn().form("language", "en", "theme", "dark"),
                Access.post("/settings/sessions/{id}/end").signedIn().own(sessions::of),
                Access.get("/sign-in").signedIn().answers(303),
                Access.get("/sign-in/resumption").signedIn().answers(303),
                Access.get("/sign-in/refusal").anybody(),
                Access.post("/sign-out").anybody(),
                Access.post("/sign-out/backchannel").anybody().answers(400));
    }
}
