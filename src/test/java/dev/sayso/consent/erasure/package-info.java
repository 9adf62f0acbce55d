@NullMarked
package dev.sayso.consent.erasure;

import org.jspecify.annotations.NullMarked;
