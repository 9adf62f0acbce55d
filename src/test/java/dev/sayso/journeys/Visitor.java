package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

/** Somebody at a browser of their own; nothing they see may complain in the console. */
public final class Visitor implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        this.address = ConfigProvider.getConfig().getValue("test.url", String.class);
        this.context = Chromium.browser().newContext(options);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean isStatus = message.text().startsWith("Failed to load resource");
            if (!isStatus && List.of("error", "warning").contains(message.type()) && page.url().startsWith(address)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** At a desk, 1280 pixels wide, in English. */
    public static Visitor atDesk() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en"));
    }

    /** The same person, still signed in, where nothing was loaded before. */
    Visitor atAnotherBrowser() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en")
                .setStorageState(context.storageState()));
    }

    /** With a phone, 390 pixels wide, in English. */
    public static Visitor withPhone() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en"));
    }

    /** With scripts turned off. */
    public static Visitor withoutScripts() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en")
                .setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    /** In another tab of the same browser. */
    Page openTab(String path) {
        Page tab = context.newPage();
        tab.navigate(address + path);
        return tab;
    }

    public String path() {
        return URI.create(page.url()).getPath();
    }

    public int goTo(String path) {
        Response response = page.navigate(address + path);
        return response.status();
    }

    /** Through the provider's own form. */
    public Visitor signIn(String name) {
        goTo("/sign-in");
        signInWhereAsked(name);
        return this;
    }

    /** The same as a creator of one's own, whom the provider lets in under any name. */
    public Visitor signInAsCreator(String name) {
        goTo("/sign-in");
        page.locator("details summary").click();
        page.locator("input[name='name']").fill(name);
        page.locator("input[name='roles']").fill("creator");
        page.locator("button[name='login']").click();
        page.waitForURL(address + "/**");
        return this;
    }

    public void signInWhereAsked(String name) {
        assertThat(page.url()).as("the provider's page").doesNotStartWith(address);
        page.locator("button:has-text('" + name + "')").first().click();
        page.waitForURL(address + "/**");
    }

    /** Goes on with the tab key until the focus is on one of these. */
    public void tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    /** Opens the account menu and leaves by the keyboard alone. */
    public void signOutByKeyboard() {
        Locator menu = page.locator("header details.menu summary");
        menu.focus();
        menu.press("Enter");
        page.locator("form[action='/sign-out'] button").press("Enter");
        page.waitForURL(address + "/");
    }

    public boolean isSignedIn() {
        return page.locator("form[action='/sign-out']").count() > 0;
    }

    /** The page's source as the server sent it. */
    public String source(String path) {
        return context.request().get(address + path).text();
    }

    public Visitor speaks(String language) {
        context.addCookies(List.of(new Cookie("language", language).setUrl(address)));
        return this;
    }

    public Visitor prefers(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    public Visitor looksThrough(int width) {
        page.setViewportSize(width, 800);
        return this;
    }

    public void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "journeys", name + ".png")));
    }

    public void findsNothingBroken() {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations()).as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).isEmpty();
        findsNothingOutOfPlace();
    }

    /** Without what reads every word of the page. */
    void findsNothingOutOfPlace() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scroll on %s", page.url()).isLessThanOrEqualTo(0);
        assertThat(complaints).as("console on %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
