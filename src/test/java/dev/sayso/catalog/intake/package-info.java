@NullMarked
package dev.sayso.catalog.intake;

import org.jspecify.annotations.NullMarked;
