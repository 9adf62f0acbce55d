@NullMarked
package dev.sayso.gate.permit;

import org.jspecify.annotations.NullMarked;
