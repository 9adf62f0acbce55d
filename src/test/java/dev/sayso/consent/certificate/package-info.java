@NullMarked
package dev.sayso.consent.certificate;

import org.jspecify.annotations.NullMarked;
