@NullMarked
package dev.sayso.derivative.page;

import org.jspecify.annotations.NullMarked;
