@NullMarked
package dev.sayso.log.record;

import org.jspecify.annotations.NullMarked;
