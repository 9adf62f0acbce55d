@NullMarked
package dev.sayso.consent.verify;

import org.jspecify.annotations.NullMarked;
