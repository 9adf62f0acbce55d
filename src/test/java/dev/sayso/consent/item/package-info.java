@NullMarked
package dev.sayso.consent.item;

import org.jspecify.annotations.NullMarked;
