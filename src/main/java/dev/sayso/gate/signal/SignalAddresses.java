package dev.sayso.gate.signal;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses of what signals name, as anybody finds it. */
@ApplicationScoped
class SignalAddresses {

    static final String ITEMS = "/signals/items/";

    private final String publicUrl;

    SignalAddresses(@ConfigProperty(name = "sayso.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** An item's id needs no escaping. */
    String item(String id) {
        return publicUrl + ITEMS + id;
    }

    /** The terms of all uses: how a permission is got. */
    String policy() {
        return publicUrl + "/terms";
    }

    String terms(String use, int version) {
        return publicUrl + "/terms/" + use + "/" + version;
    }

    /** What the decision service serves, and where. */
    String decisions() {
        return publicUrl + "/.well-known/authzen-configuration";
    }
}
