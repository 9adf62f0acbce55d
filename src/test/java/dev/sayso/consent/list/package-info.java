@NullMarked
package dev.sayso.consent.list;

import org.jspecify.annotations.NullMarked;
