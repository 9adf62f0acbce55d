@NullMarked
package dev.sayso.consent.change.bench;

import org.jspecify.annotations.NullMarked;
