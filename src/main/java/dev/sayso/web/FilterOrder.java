package dev.sayso.web;

/** In which order the filters run, the highest first; Quarkus signs people in at 200. */
final class FilterOrder {

    static final int HEADERS = 900;
    static final int BODY_WATCH = 850;
    static final int LANGUAGE = 800;
    static final int HOST = 760;
    static final int PATH = 750;
    static final int CROSS_SITE = 700;
    static final int RATE_LIMIT = 600;
    static final int BODY_SIZE = 500;
    static final int AFTER_SIGN_IN = 199;

    private FilterOrder() {
    }
}
