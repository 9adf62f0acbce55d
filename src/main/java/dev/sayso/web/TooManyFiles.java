package dev.sayso.web;

/** So many files are coming in that one more would keep others waiting. */
final class TooManyFiles extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyFiles() {
        super(429, "too-many-files");
    }

    @Override
    public String title() {
        return Messages.of(WebMessages.class).too_many_files_title();
    }

    @Override
    public String advice() {
        return Messages.of(WebMessages.class).too_many_files_advice();
    }
}
