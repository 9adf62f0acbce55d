@NullMarked
package dev.sayso.log.epoch;

import org.jspecify.annotations.NullMarked;
