@NullMarked
package dev.sayso.derivative.registration;

import org.jspecify.annotations.NullMarked;
