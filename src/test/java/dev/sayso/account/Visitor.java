package dev.sayso.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;

/** Somebody at a browser of their own. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String application;
    private final List<URI> asked = new ArrayList<>();

    Visitor(Browser browser, String application) {
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
        context.setDefaultTimeout(60_000); // Keycloak compiles its first page on a busy machine
        this.page = context.newPage();
        this.application = application;
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                asked.add(URI.create(request.url()));
            }
        });
    }

    Visitor signIn(String name) {
        goTo("/sign-in");
        assertThat(isAskedForPassword()).isTrue();
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
        page.waitForURL(application + "/");
        assertThat(isSignedIn()).isTrue();
        return this;
    }

    /** By whatever control the layout has for it; from another page than it leads to, so that arriving shows. */
    void signOut() {
        goTo("/settings");
        page.locator("form[action='/sign-out']").first().evaluate("form => form.requestSubmit()");
        page.waitForURL(application + "/");
        assertThat(isSignedIn()).isFalse();
    }

    int goTo(String path) {
        Response response = page.navigate(application + path);
        return response.status();
    }

    boolean isSignedIn() {
        return page.url().startsWith(application) && page.locator("form[action='/sign-out']").count() > 0;
    }

    boolean isAskedForPassword() {
        return !page.url().startsWith(application) && page.locator("#password").isVisible();
    }

    boolean sees(String path) {
        return page.locator("nav a[href='" + path + "']").count() > 0;
    }

    Cookie sessionCookie() {
        return context.cookies(application).stream().filter(cookie -> cookie.name.equals("q_session")).findFirst()
                .orElseThrow();
    }

    void loseSessionCookie() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("q_session"));
    }

    /** The latest address the browser was sent to whose path ends so. */
    URI sentTo(String end) {
        return asked.stream().filter(uri -> uri.getPath().endsWith(end)).reduce((first, second) -> second).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
