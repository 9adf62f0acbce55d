package dev.sayso.web;

/** The paths where programs call with bearer tokens, and get problem JSON instead of pages. */
public final class MachinePaths {

    private MachinePaths() {
    }

    public static boolean contain(String path) {
        return path.startsWith("/api/") || path.startsWith("/access/") || path.startsWith("/log/")
                || path.equals("/sign-out/backchannel");
    }
}
