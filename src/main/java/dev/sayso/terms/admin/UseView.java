package dev.sayso.terms.admin;

import java.util.List;

import dev.sayso.terms.Terms;
import dev.sayso.terms.Use;
import dev.sayso.terms.UseWords;
import dev.sayso.terms.VersionState;
import dev.sayso.web.Column;
import dev.sayso.web.Moment;

/** A use as its administrators see it. */
record UseView(UseWords words, List<Row> versions, List<Column> columns, boolean suspended, List<Moment> suspensions) {

    /** How often it was suspended, and suspensions of it were lifted. */
    public int decisions() {
        return suspensions.size();
    }

    public Use use() {
        return versions.get(0).terms().use();
    }

    public int latest() {
        return versions.get(0).version();
    }

    public int next() {
        return latest() + 1;
    }

    /** One version with what depends on it. */
    record Row(Terms terms, VersionState state, String consents) {

        public int version() {
            return terms.version();
        }

        /** Empty for the terms an installation begins with. */
        public String by() {
            return terms.publishedBy().map(account -> account.name()).orElse("");
        }
    }
}
