package dev.sayso.web;

/** The paths where programs call with bearer tokens, and get problem JSON instead of pages. */
public final class MachinePaths {

    private MachinePaths() {
    }

    public static boolean contain(String path) {
        return path.startsWith("/api/") || path.startsWith("/access/") || path.startsWith("/log/")
                || path.equals("/sign-out/backchannel");
    }

    /** Besides those, the pages that are there for crawlers. */
    static boolean areOftenRead(String path) {
        return contain(path) || path.startsWith("/signals/") || path.equals("/.well-known/tdmrep.json");
    }
}
