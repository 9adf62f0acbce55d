@NullMarked
package dev.sayso.catalog;

import org.jspecify.annotations.NullMarked;
