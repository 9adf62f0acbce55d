package dev.sayso.revenue.intake;

import java.nio.file.Path;
import java.time.Clock;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.web.SpoolFolder;

/** Where batches are kept until they are read to their end. */
@Singleton
class BatchSpool {

    private final SpoolFolder files;

    BatchSpool(@ConfigProperty(name = "sayso.import.spool") Path folder, Clock clock) {
        this.files = new SpoolFolder(folder, ".revenue", clock);
    }

    SpoolFolder files() {
        return files;
    }
}
