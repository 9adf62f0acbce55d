package dev.sayso.account.session;

import dev.sayso.web.PathKind;
import io.vertx.ext.web.RoutingContext;

/** By what one enters at a path: never by what is meant for another one, whatever else is sent. */
enum Entrance {

    /** Pages, by the cookie of a session. */
    PEOPLE,
    /** What systems call, by an access token. */
    PROGRAMS,
    /** What is there for anybody's programs, by nothing. */
    ANYBODY;

    static Entrance of(RoutingContext context) {
        PathKind kind = PathKind.of(context);
        if (kind.takesTokens()) {
            return PROGRAMS;
        }
        return kind.isForPrograms() ? ANYBODY : PEOPLE;
    }
}
