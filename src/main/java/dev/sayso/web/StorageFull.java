package dev.sayso.web;

/** There is no room for a file that was sent. */
final class StorageFull extends Refusal {

    private static final long serialVersionUID = 1L;

    StorageFull() {
        super(507, "storage-full");
    }

    @Override
    public String title() {
        return Messages.of(WebMessages.class).storage_full_title();
    }

    @Override
    public String advice() {
        return Messages.of(WebMessages.class).storage_full_advice();
    }
}
