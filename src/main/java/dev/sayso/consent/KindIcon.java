package dev.sayso.consent;

import dev.sayso.catalog.ItemKind;
import io.quarkus.qute.TemplateExtension;

/** The icon that stands for an item without a thumbnail. */
@TemplateExtension
final class KindIcon {

    private KindIcon() {
    }

    static String icon(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> "film";
            case AUDIO -> "music";
            case IMAGE -> "image";
            case TEXT -> "file-text";
        };
    }
}
