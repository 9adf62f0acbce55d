package dev.sayso.account.session;

import static java.util.Objects.requireNonNull;

/** Signs people in at the provider, as browsers do. */
public final class SignedInCookie {

    private SignedInCookie() {
    }

    /** What the browser of somebody who has signed in sends along. */
    public static String of(String name, String role) {
        Browser browser = new Browser();
        browser.signIn("/settings", name, role);
        return Browser.SESSION + "=" + requireNonNull(browser.cookie(Browser.SESSION), "Not signed in");
    }
}
