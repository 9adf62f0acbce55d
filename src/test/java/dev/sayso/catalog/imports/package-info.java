@NullMarked
package dev.sayso.catalog.imports;

import org.jspecify.annotations.NullMarked;
