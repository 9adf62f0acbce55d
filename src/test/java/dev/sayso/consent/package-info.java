@NullMarked
package dev.sayso.consent;

import org.jspecify.annotations.NullMarked;
