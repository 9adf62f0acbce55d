@NullMarked
package dev.sayso.catalog.bench;

import org.jspecify.annotations.NullMarked;
