/** The packaged application as a process of its own, which is killed and started again. */
@NullMarked
package dev.sayso.crash;

import org.jspecify.annotations.NullMarked;
